import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { caseCan } from "#app/domain/cases/case.ts";
import { shortlistFor } from "#app/domain/cases/matching.server.ts";
import { findAssignmentOfCase, findLaneReason, listProposals } from "#app/domain/cases/queries.server.ts";
import { caseTimeline } from "#app/domain/cases/timeline.ts";
import { timelineView } from "#app/domain/cases/timeline-view.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { listSchemes } from "#app/domain/plan/queries.server.ts";
import { listOpenlyJudged } from "#app/domain/work/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { workTexts } from "#app/texts/work.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { CaseTimeline } from "#app/web/case-timeline.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { caseTones } from "#app/web/tones.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import { AroundProposals, WaitingList } from "./around-proposals.tsx";
import { aroundProposals, askedInWords, waitingView } from "./around-view.server.ts";
import { Candidates } from "./candidates.tsx";
import { CaseEndings } from "./case-endings.tsx";
import { CaseActions, CaseAround, CaseBeginning } from "./case-life.tsx";
import { caseView } from "./case-view.server.ts";
import { CaseWork } from "./case-work.tsx";
import { LaneAdvice } from "./lane-advice.tsx";
import { lifeView } from "./life-view.server.ts";
import { adviceView, rankingView } from "./matching-view.server.ts";
import { nextStep } from "./next-step.ts";
import { Proposals } from "./proposals.tsx";
import { proposalsView } from "./proposals-view.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.read", { id, actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const open = caseCan.route(found.case).ok;
  const matching = open ? await shortlistFor(context.db, found, { now, more: 20, explained: 30 }) : null;
  const assignment = await findAssignmentOfCase(context.db, id);
  const skills = matching?.skills ?? (await findSkills(context.db));
  const proposals = proposalsView(await listProposals(context.db, id), language, now);
  return {
    ...caseView(found, { skills, laneWhy: await findLaneReason(context.db, id) }, language),
    can: { withdraw: caseCan.withdraw(found.case).ok, close: caseCan.close(found.case).ok },
    life: await lifeView(context.db, { found, advice: matching?.advice ?? null }, language),
    advice: matching && adviceView(matching, language),
    schemes: matching ? await listSchemes(context.db, { language, now }) : [],
    ranking: matching && found.case.lane !== null ? rankingView(matching, language) : null,
    proposals,
    asked: askedInWords(proposals, language),
    around: await aroundProposals(context.db, found),
    waiting: await waitingView(context.db, id, language),
    work: assignment ? workOf(assignment, await listOpenlyJudged(context.db, [assignment.assignment], now)) : null,
    timeline: timelineView(caseTimeline(await listCaseJournal(context.db, id), "advisor"), language),
    after: aftermath(request, refusalWords(language)),
  };
}

export default function Case() {
  const data = useLoaderData<typeof loader>();
  const { advice, ranking, proposals, work, after, lane } = data;
  const words = useTexts(advisorTexts).case;
  const { caseStatuses, lanes } = useTexts(matchingTexts);
  const timelineWords = useTexts(casesTexts).timeline;
  const workWords = useTexts(workTexts);
  const laneAdvice = advice && <LaneAdvice caseId={data.id} advice={advice} schemes={data.schemes} chosen={lane} />;
  return (
    <Main width="wide">
      <Aftermath {...after} title={words.refusedTitle} />
      <PageHeading
        eyebrow={`${data.company} · ${data.reference}`}
        title={data.title}
        lead={data.asked ?? nextStep(data, words.steps)}
        aside={<Badge tone={caseTones[data.status]}>{caseStatuses[data.status]}</Badge>}
      />
      <CaseBeginning id={data.id} life={data.life} />
      {work ? (
        <Section title={words.work}>
          <CaseWork work={work} />
          <ButtonRow>
            <ButtonLink as={Link} to={workPaths.advisorCaseWork({ id: data.id })} look="secondary">
              {workWords.advisor.open}
            </ButtonLink>
            <ButtonLink as={Link} to={workPaths.advisorTalk({ id: data.id })} look="secondary">
              {workWords.talk.open}
            </ButtonLink>
          </ButtonRow>
        </Section>
      ) : null}
      {laneAdvice && lane === null ? (
        <Section title={words.laneTitle} lead={words.laneLead} id="route">
          {laneAdvice}
        </Section>
      ) : null}
      {ranking && lane !== null ? (
        <Section title={words.candidates} lead={words.candidatesLead(lanes[lane])} id="kandidaten">
          <Candidates caseId={data.id} ranking={ranking} />
        </Section>
      ) : null}
      {proposals.length > 0 ? (
        <Section title={words.proposals}>
          <Proposals proposals={proposals} />
          <AroundProposals caseId={data.id} around={data.around} />
        </Section>
      ) : null}
      <WaitingList waiting={data.waiting} />
      <div className="sidebar">
        <Section title={words.facts}>
          <WrittenText text={data.question} />
          <DefinitionList items={[...data.facts, ...why(data.laneWhy, words.laneWhy)]} />
          {data.appointmentId === null ? null : (
            <p>
              <Link to={workPaths.advisorAppointment({ id: data.appointmentId })}>{words.appointment}</Link>
            </p>
          )}
          <CaseAround id={data.id} life={data.life} />
          <CaseActions id={data.id} life={data.life} />
        </Section>
        <Section title={timelineWords.title}>
          <CaseTimeline lines={data.timeline} ended={data.status === "closed" || data.status === "withdrawn"} />
        </Section>
      </div>
      <div>
        {laneAdvice && lane !== null ? <Disclosure summary={words.otherLane}>{laneAdvice}</Disclosure> : null}
        <CaseEndings id={data.id} can={data.can} />
      </div>
    </Main>
  );
}

function refusalWords(language: "nl" | "en") {
  const { done, refusals } = advisorTexts[language].case;
  const life = caselifeTexts[language];
  const { caseRefusals, proposalRefusals } = matchingTexts[language];
  const { list } = proposalsTexts[language];
  return {
    done: { ...life.done, ...done, ...list.done },
    refusals: { ...proposalRefusals, ...caseRefusals, ...life.refusals, ...refusals, ...list.refusals },
  };
}

// what the entrepreneur thought of it is read once who did the work may read it too
function workOf(
  { assignment, candidate }: NonNullable<Awaited<ReturnType<typeof findAssignmentOfCase>>>,
  judged: ReadonlySet<string>,
) {
  const { id, status, result, rating, remark } = assignment;
  const shown = status !== "confirmed" || judged.has(id);
  return { candidate, status, result, rating: shown ? rating : null, remark: shown ? remark : null };
}

const why = (reason: string, term: string) => (reason === "" ? [] : [{ id: "why", term, value: reason }]);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listOpenCases, listOwnAssignments, listWaitingProposals } from "#app/domain/cases/candidate-queries.server.ts";
import { listConfirmations, listPausedByRule } from "#app/domain/cases/confirmation-queries.server.ts";
import { openCaseFilter } from "#app/domain/cases/open-case-filter.ts";
import { listWanted } from "#app/domain/cases/profile-queries.server.ts";
import { findRules, findSkills } from "#app/domain/matching/queries.server.ts";
import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { listOpenlyJudged } from "#app/domain/work/queries.server.ts";
import { paths } from "#app/paths.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { wantedTexts } from "#app/texts/wanted.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { AroundNews, ConfirmationCards, PausedByRule } from "./around-home.tsx";
import { confirmationCards } from "./confirmation-view.server.ts";
import { profileView, proposalCards, workCards } from "./home-view.server.ts";
import { OpenCases } from "./open-cases.tsx";
import { openCasesView } from "./open-cases-view.server.ts";
import { candidateActor } from "./own.server.ts";
import { ProposalCards } from "./proposal-cards.tsx";
import { WantedList } from "./wanted-list.tsx";
import { WorkCards } from "./work-cards.tsx";

export const handle: PageHandle = { title: (language) => candidateTexts[language].home.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.browse");
  const me = candidateActor(actor).id;
  const language = await languageOf(request);
  const [db, now] = [context.db, new Date()];
  const query = new URL(request.url).searchParams;
  const all = await listOwnCandidates(db, me, now);
  const own = all.find(({ candidate }) => candidate.id === query.get("klas")) ?? all[0];
  const skills = await findSkills(db);
  const rules = await findRules(db);
  const works = await listOwnAssignments(db, me);
  const judged = await listOpenlyJudged(
    db,
    works.map(({ assignment }) => assignment),
    now,
  );
  const open = own ? await listOpenCases(db, own.candidate.lane) : [];
  const wanted = own ? await listWanted(db, own.candidate.id) : [];
  const filter = openCaseFilter.parse(Object.fromEntries(query));
  return {
    profile: profileView(own, language, now),
    isTeacher: own ? own.candidate.lane === "mbo" : candidateActor(actor).role === "teacher",
    proposals: proposalCards(await listWaitingProposals(db, me, now), skills, language),
    work: workCards(works, { judged, language }),
    open: openCasesView({ all, own, open, skills, filter, wanted, rules }, language),
    confirmations: confirmationCards(await listConfirmations(db, me, now), language),
    paused: await listPausedByRule(db, me),
    pauseAfter: rules.proposal.pauseAfterUnanswered,
    done: query.get("gedaan"),
    refused: query.get("niet"),
  };
}

export default function CandidateHome() {
  const { profile, isTeacher, proposals, work, open, confirmations, paused, pauseAfter, done, refused } =
    useLoaderData<typeof loader>();
  const words = useTexts(candidateTexts).home;
  const choosing = useTexts(choosingTexts);
  const { waiting } = useTexts(proposalsTexts);
  const { desk } = useTexts(wantedTexts);
  return (
    <Main>
      <AroundNews done={done} />
      <News done={done} refused={refused} />
      <PageHeading
        title={words.title}
        eyebrow={profile?.headline}
        lead={words.lead}
        aside={
          profile === null ? undefined : (
            <ButtonLink as={Link} to={workPaths.profile()} look="secondary">
              {isTeacher ? desk.toClasses : desk.toProfile}
            </ButtonLink>
          )
        }
      />
      <PausedByRule paused={paused} after={pauseAfter} />
      {profile === null ? <NoProfile isTeacher={isTeacher} /> : null}
      {profile === null || profile.consented ? null : <NoConsent id={profile.id} />}
      <ConfirmationCards cards={confirmations} />
      <ProposalCards cards={proposals} />
      <WorkCards running={work.running} finished={work.finished} room={profile?.room ?? null} />
      {profile === null ? null : (
        <>
          {open.canWant ? <WantedList wanted={open.wanted} /> : null}
          <OpenCases open={open} full={profile.full} paused={profile.paused && paused.length === 0} />
          <p>
            <Link to={workPaths.candidateWaiting()}>{waiting.link}</Link>
          </p>
        </>
      )}
      <p>
        <Link to={paths.choosing()}>{choosing.linkLong}</Link>
      </p>
    </Main>
  );
}

function News({ done, refused }: { done: string | null; refused: string | null }) {
  const words = useTexts(candidateTexts).home;
  const { list } = useTexts(wantedTexts);
  if (done === "afgewezen")
    return (
      <Notice tone="success" title={words.declinedTitle} live="status">
        <p>{words.declined}</p>
      </Notice>
    );
  const told: Readonly<Record<string, string>> = list.done;
  const faults: Readonly<Record<string, string>> = list.refused;
  const fault = faults[refused ?? ""];
  if (fault !== undefined) return <Notice tone="warning" title={fault} live="alert" />;
  const title = told[done ?? ""];
  return title === undefined ? null : <Notice tone="success" title={title} live="status" />;
}

function NoProfile({ isTeacher }: { isTeacher: boolean }) {
  const { invite: words } = useTexts(profileTexts);
  return (
    <EmptyState
      title={isTeacher ? words.classTitle : words.title}
      action={
        <ButtonLink as={Link} to={workPaths.newProfile({ kind: isTeacher ? "klas" : undefined })}>
          {isTeacher ? words.classButton : words.button}
        </ButtonLink>
      }
    >
      <p>{isTeacher ? words.classText : words.text}</p>
    </EmptyState>
  );
}

function NoConsent({ id }: { id: string }) {
  const { standing: words } = useTexts(profileTexts);
  return (
    <Notice tone="warning" title={words.notAgreed} headingLevel={2}>
      <p>
        <Link to={workPaths.ownProfile({ id })}>{words.title}</Link>
      </p>
    </Notice>
  );
}

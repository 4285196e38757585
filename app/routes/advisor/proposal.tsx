import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseCan } from "#app/domain/cases/case.ts";
import { proposeCandidate } from "#app/domain/cases/commands.server.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { offerSchema } from "#app/domain/cases/offer-form.ts";
import { offerMoments } from "#app/domain/cases/offer-steps.server.ts";
import { places } from "#app/domain/cases/proposal.ts";
import { findCandidateFlags, listProposals } from "#app/domain/cases/queries.server.ts";
import { matchExplanation } from "#app/domain/matching/reasons.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Badge } from "#app/ui/badge.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { fitTones } from "#app/web/tones.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { Reasons } from "./candidates.tsx";
import { type ComparisonLine, comparisonView } from "./comparison-view.server.ts";
import { OfferFields } from "./offer-fields.tsx";
import { OfferOptions, optionsId } from "./offer-options.tsx";
import { alreadyAsked, optionsView } from "./offer-view.server.ts";

export const handle: PageHandle = {
  title: (language, data) => {
    const name = loadedText(data, "name");
    return name === undefined ? proposalsTexts[language].choose.title : advisorTexts[language].proposal.title(name);
  },
};

const lists = ["next", "parallel"];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.propose", { id, actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const back = (refused: string) => redirect(workPaths.advisorCase({ id, refused }));
  const allowed = caseCan.proposeAlso(found.case);
  if (!allowed.ok) throw back(allowed.reason);
  if (found.case.lane === null) throw back("no-lane");
  const asked = alreadyAsked(await listProposals(context.db, id), language, now);
  if (asked !== null && asked.count >= places.length) throw back("two-open");
  const matching = await matchingOf(context.db, found, now);
  const candidateId = candidateOf(request);
  const match = matching.ranking.eligible.find((one) => one.candidateId === candidateId);
  const person = matching.people.get(candidateId);
  if (candidateId !== "" && (!match || !person)) throw back("not-eligible");
  const { expiresAt } = await offerMoments(context.db, now, matching.rules);
  const texts = matchingTexts[language];
  const { skills, matchCase, rules } = matching;
  return {
    ...{ id, candidateId, asked },
    caseTitle: found.case.title,
    options: optionsView(matching, candidateId, language),
    // who was confirmed before stays ticked: a second proposal makes the list anew
    next: found.case.automaticNext.filter((next) => next !== candidateId),
    until: formatDate(expiresAt.getTime(), language, amsterdam),
    name: person?.name,
    chosen:
      match && person
        ? {
            headline: person.headline,
            minor: (await findCandidateFlags(context.db, candidateId)).minor,
            fit: match.band,
            explanation: matchExplanation(match, { language, texts, skills }),
            comparison: comparisonView({ matchCase, candidate: person.candidate, rules, skills }, language),
          }
        : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const caseId = idParam(params);
  await ownCase(context.db, "case.propose", { id: caseId, actor, request });
  const form = await readForm(request, offerSchema, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const offer = { caseId, candidateId: candidateOf(request), ...form.value, by: journalActor(actor) };
  const outcome = await proposeCandidate(context.db, { ...offer, links: caseLinks() }, new Date());
  if (!outcome.ok && outcome.reason === "not-shown") return reject({ shown: ["cases.errors.offerShown"] }, form.typed);
  if (!outcome.ok && outcome.reason === "is-proposed")
    return reject({ parallel: ["cases.errors.offerParallel"] }, form.typed);
  const told = outcome.ok ? { done: "proposed" } : { refused: outcome.reason };
  return redirect(workPaths.advisorCase({ id: caseId, ...told }), 303);
}

export default function Proposal() {
  const { id, candidateId, caseTitle, name, chosen, asked, options, next, until } = useLoaderData<typeof loader>();
  const { proposal: words } = useTexts(advisorTexts);
  const { choose } = useTexts(proposalsTexts);
  const rejected = useActionData<typeof action>();
  const messages = useTexts(casesTexts).errors;
  const ids = { shown: optionsId };
  const form = useZodForm({ schema: offerSchema, rejected, messages, lists, ids, defaults: { next } });
  const heading =
    name === undefined
      ? { title: choose.title, lead: choose.lead(caseTitle) }
      : { title: words.title(name), lead: words.lead(caseTitle), eyebrow: chosen?.headline };
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      <PageHeading {...heading} />
      {asked === null ? null : (
        <Notice tone="info" title={choose.parallelTitle} headingLevel={2}>
          <p>{choose.parallelText(asked.name, asked.until)}</p>
        </Notice>
      )}
      <OfferOptions caseId={id} chosen={candidateId} view={options} />
      {chosen === null ? null : (
        <>
          <WhyThisMatch chosen={chosen} />
          <Comparison lines={chosen.comparison} />
          {chosen.minor ? <p>{choose.minor}</p> : null}
          <OfferFields form={form} caseId={id} view={options} parallel={asked !== null} until={until} />
        </>
      )}
    </Main>
  );
}

type Chosen = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["chosen"]>;

function WhyThisMatch({ chosen: { fit, explanation } }: { chosen: Pick<Chosen, "fit" | "explanation"> }) {
  const { proposal: words, case: caseWords } = useTexts(advisorTexts);
  return (
    <Section title={words.why} aside={<Badge tone={fitTones[fit]}>{caseWords.fits(explanation.band)}</Badge>}>
      <p>{explanation.summary}</p>
      <Reasons title={caseWords.plus} reasons={explanation.plus} />
      <Reasons title={caseWords.minus} reasons={explanation.minus} />
      <p className="subtle small">
        {explanation.notCounted} {words.sameText}
      </p>
    </Section>
  );
}

function Comparison({ lines }: { lines: readonly ComparisonLine[] }) {
  const words = useTexts(advisorTexts).proposal;
  return (
    <DataTable
      caption={words.beside}
      stacked
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { id: "what", header: words.columns.what, rowHeader: true, cell: ({ what }) => what },
        { id: "asked", header: words.columns.asked, cell: ({ asked }) => asked },
        { id: "has", header: words.columns.has, cell: ({ has }) => has },
        {
          id: "verdict",
          header: words.columns.verdict,
          cell: ({ fits }) => (
            <Badge tone={fits ? "success" : "warning"} icon={fits ? "check" : "warning"}>
              {fits ? words.fits : words.lacks}
            </Badge>
          ),
        },
      ]}
    />
  );
}

const candidateOf = (request: Request) => new URL(request.url).searchParams.get("kandidaat") ?? "";

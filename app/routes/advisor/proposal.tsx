import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { offerSchema } from "#app/domain/cases/case-form.ts";
import { proposeCandidate } from "#app/domain/cases/commands.server.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { offerExpiry } from "#app/domain/cases/new-proposal.server.ts";
import { matchExplanation } from "#app/domain/matching/reasons.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { settings } from "#app/settings.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
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

export const handle: PageHandle = {
  title: (language, data) => advisorTexts[language].proposal.title(loadedText(data, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.propose", { id, actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const { ranking, people, rules, skills, matchCase } = await matchingOf(context.db, found, now);
  const candidateId = candidateOf(request);
  const match = ranking.eligible.find((one) => one.candidateId === candidateId);
  const person = people.get(candidateId);
  if (found.case.lane === null) throw redirect(workPaths.advisorCase({ id, refused: "no-lane" }));
  if (!match || !person) throw redirect(workPaths.advisorCase({ id, refused: "not-eligible" }));
  return {
    id,
    caseTitle: found.case.title,
    name: person.name,
    headline: person.headline,
    fit: match.band,
    explanation: matchExplanation(match, { language, texts: matchingTexts[language], skills }),
    comparison: comparisonView({ matchCase, candidate: person.candidate, rules, skills }, language),
    until: formatDate(offerExpiry(now, rules), language, amsterdam),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const caseId = idParam(params);
  await ownCase(context.db, "case.propose", { id: caseId, actor, request });
  const form = await readForm(request, offerSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const linkTo = (id: string) => settings().appUrl + workPaths.candidateProposal({ id });
  const offer = { caseId, candidateId: candidateOf(request), ...form.value, by: journalActor(actor), linkTo };
  const outcome = await proposeCandidate(context.db, offer, new Date());
  const told = outcome.ok ? { done: "proposed" } : { refused: outcome.reason };
  return redirect(workPaths.advisorCase({ id: caseId, ...told }), 303);
}

export default function Proposal() {
  const { id, caseTitle, name, headline, fit, explanation, comparison, until } = useLoaderData<typeof loader>();
  const { proposal: words, case: caseWords, newCase } = useTexts(advisorTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: offerSchema, rejected, messages: useTexts(casesTexts).errors });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={headline} title={words.title(name)} lead={words.lead(caseTitle)} />
      <Section title={words.why} aside={<Badge tone={fitTones[fit]}>{caseWords.fits(explanation.band)}</Badge>}>
        <p>{explanation.summary}</p>
        <Reasons title={caseWords.plus} reasons={explanation.plus} />
        <Reasons title={caseWords.minus} reasons={explanation.minus} />
        <p className="subtle small">
          {explanation.notCounted} {words.sameText}
        </p>
      </Section>
      <Comparison lines={comparison} />
      <Form {...form.formProps} className="form">
        <TextArea
          {...form.field("note")}
          label={words.note}
          optional={newCase.optional}
          hint={words.noteHint}
          rows={4}
        />
        <TextArea
          {...form.field("reason")}
          label={words.reason}
          optional={newCase.optional}
          hint={words.reasonHint}
          rows={2}
        />
        <p>{words.expiry(until)}</p>
        <ButtonRow>
          <Button look="spot">{words.submit}</Button>
          <ButtonLink as={Link} to={workPaths.advisorCase({ id })} look="secondary">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
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

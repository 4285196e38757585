import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { lanes } from "#app/domain/matching/candidate.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { makeRound } from "#app/domain/rounds/commands.server.ts";
import { roundSchema, usualSettings } from "#app/domain/rounds/schema.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm, readPosted } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { roundChoice, ticked } from "./choice.server.ts";
import { CandidateTicks, CaseTicks } from "./choice-ticks.tsx";
import { SettingFields, settingDefaults } from "./setting-fields.tsx";

const lists = ["cases", "urgent", "candidates", "spread"];

export const handle: PageHandle = { title: (language) => roundsTexts[language].make.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  const { narrowed, cases, candidates } = await roundChoice(context.db, request, await languageOf(request));
  return {
    ...{ narrowed, least: (await findRules(context.db)).ranking.minimumFit },
    ...{ cases: ticked(cases), candidates: ticked(candidates) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "round.manage");
  const posted = await postedForm(request);
  const { cases, candidates } = await roundChoice(context.db, request, await languageOf(request));
  if (posted.get("everyCase") !== null) for (const { id } of cases) posted.append("cases", id);
  if (posted.get("everybody") !== null) for (const { id } of candidates) posted.append("candidates", id);
  for (const whole of ["everyCase", "everybody"]) posted.delete(whole);
  const form = readPosted(posted, roundSchema, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const made = await makeRound(context.db, { input: form.value, by: journalActor(actor) }, new Date());
  if (made.ok) return redirect(workPaths.coordinatorRound({ id: made.value.id, done: "gemaakt" }), 303);
  if (made.reason === "below-rules") return reject({ minimumFit: ["belowRules"] }, form.typed);
  return reject({ [made.reason === "unknown-case" ? "cases" : "candidates"]: ["gone"] }, form.typed);
}

export default function NewRound() {
  const { narrowed, least, cases, candidates } = useLoaderData<typeof loader>();
  const { make: words, errors, list } = useTexts(roundsTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({
    ...{ schema: roundSchema, rejected, messages: errors, lists },
    defaults: {
      ...settingDefaults(usualSettings(least)),
      cases: cases.rows.map(({ id }) => id),
      urgent: cases.rows.filter(({ urgent }) => urgent).map(({ id }) => id),
      candidates: candidates.rows.map(({ id }) => id),
    },
  });
  return (
    <Main width="wide">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorRounds()}>{list.title}</Link>}
        lead={words.lead}
      />
      <Narrowing narrowed={narrowed} />
      {/* made anew for another choice, so that what is ticked is what is shown */}
      <Form {...form.formProps} key={JSON.stringify(narrowed)} className="form form--wide">
        <Section title={words.cases} lead={words.casesLead}>
          <CaseTicks form={form} cases={cases} />
        </Section>
        <Section title={words.candidates} lead={words.candidatesLead}>
          <CandidateTicks form={form} candidates={candidates} />
        </Section>
        <Section title={words.settings}>
          <SettingFields form={form} least={least} open={rejected !== undefined} />
        </Section>
        <Button look="spot">{words.submit}</Button>
      </Form>
    </Main>
  );
}

function Narrowing({ narrowed }: { narrowed: { lane: string; text: string; who: string } }) {
  const { make: words, fields } = useTexts(roundsTexts);
  const { optional } = fields;
  const laneNames = useTexts(matchingTexts).lanes;
  return (
    <Form
      key={JSON.stringify(narrowed)}
      method="get"
      action={workPaths.coordinatorNewRound()}
      className="filter"
      aria-label={words.filter}
    >
      <Select
        name="route"
        label={words.lane}
        empty={words.allLanes}
        options={lanes.map((value) => ({ value, label: laneNames[value] }))}
        defaultValue={narrowed.lane}
      />
      <TextField name="woord" label={words.text} optional={optional} defaultValue={narrowed.text} autoComplete="off" />
      <TextField name="naam" label={words.who} optional={optional} defaultValue={narrowed.who} autoComplete="off" />
      <Button look="secondary">{words.show}</Button>
    </Form>
  );
}

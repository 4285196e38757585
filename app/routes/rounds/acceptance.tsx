import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { acceptRound } from "#app/domain/rounds/acceptance-commands.server.ts";
import { acceptanceSchema } from "#app/domain/rounds/schema.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { TickBox } from "#app/ui/tick-box.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { fitTones, proposalTones } from "#app/web/tones.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { acceptanceView, refusalLines } from "./acceptance-view.server.ts";
import { openedRound } from "./opened-round.server.ts";

const lists = ["pairs"];

export const handle: PageHandle = { title: (language) => roundsTexts[language].accept.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  const kept = await openedRound(context.db, params);
  const all = new URL(request.url).searchParams.get("alles") === "ja";
  const view = await acceptanceView(context.db, kept, await languageOf(request));
  if (view === null) throw redirect(workPaths.coordinatorRound({ id: kept.id }));
  return { id: kept.id, name: kept.name, all, ...view };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "round.manage");
  const kept = await openedRound(context.db, params);
  const { id } = kept;
  const form = await readForm(request, acceptanceSchema, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const acceptance = { id, ...form.value, by: journalActor(actor), advisorId: null, links: caseLinks() };
  const outcome = await acceptRound(context.db, acceptance, new Date());
  if (!outcome.ok) return redirect(workPaths.coordinatorRound({ id, refused: outcome.reason }), 303);
  const refused = outcome.value.filter(({ refusal }) => refusal !== null);
  const count = outcome.value.length - refused.length;
  if (refused.length === 0) return redirect(workPaths.coordinatorRound({ id, done: "voorgesteld", count }), 303);
  const lines = await refusalLines(context.db, kept, { refused, language: await languageOf(request) });
  // what was offered is offered: only what was not is told again
  return data({ lines, count, errors: {}, typed: {} }, { status: 409 });
}

export default function Acceptance() {
  const { id, name, all, pairs, states } = useLoaderData<typeof loader>();
  const { accept: words, errors, fields } = useTexts(roundsTexts);
  const answer = useActionData<typeof action>();
  const told = answer && "lines" in answer ? answer : undefined;
  const form = useZodForm({
    ...{ schema: acceptanceSchema, rejected: told ? undefined : answer, messages: errors, lists },
    defaults: { pairs: all ? pairs.map(({ key }) => key) : [] },
  });
  return (
    <Main width="wide">
      <FormErrorSummary {...form.summary} />
      {told ? <Refused told={told} /> : null}
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorRound({ id })}>{name}</Link>}
        lead={words.lead}
      />
      {pairs.length === 0 ? (
        <EmptyState
          title={words.empty}
          action={
            <ButtonLink as={Link} to={workPaths.coordinatorRound({ id })}>
              {name}
            </ButtonLink>
          }
        >
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <ButtonRow>
            <ButtonLink
              as={Link}
              to={workPaths.coordinatorRoundAcceptance({ id, all: !all })}
              look="secondary"
              size="small"
            >
              {all ? words.none : words.all}
            </ButtonLink>
          </ButtonRow>
          <Form {...form.formProps} key={String(all)} className="form form--wide">
            <PairTicks form={form} pairs={pairs} />
            <TextArea
              {...form.field("note")}
              label={words.note}
              optional={fields.optional}
              hint={words.noteHint}
              rows={3}
            />
            <TextArea
              {...form.field("reason")}
              label={words.reason}
              optional={fields.optional}
              hint={words.reasonHint}
              rows={2}
            />
            <Button look="spot">{words.submit}</Button>
          </Form>
        </>
      )}
      <States states={states} />
    </Main>
  );
}

type Data = Awaited<ReturnType<typeof loader>>;

function PairTicks({ form, pairs }: { form: ReturnType<typeof useZodForm>; pairs: Data["pairs"] }) {
  const words = useTexts(roundsTexts).accept;
  const { defaultValue, error, ...register } = form.choices("pairs");
  return (
    <>
      {error === undefined ? null : (
        <p id="pairs" tabIndex={-1} className="field__error">
          {error}
        </p>
      )}
      <DataTable
        caption={words.caption}
        captionHidden
        rows={pairs}
        rowKey={({ key }) => key}
        columns={[
          {
            id: "in",
            header: words.columns.in,
            cell: ({ key, title, name }) => (
              <TickBox
                {...register}
                label={words.tick(title, name)}
                value={key}
                defaultChecked={defaultValue.includes(key)}
              />
            ),
          },
          { id: "case", header: words.columns.case, rowHeader: true, cell: two("title", "company") },
          { id: "candidate", header: words.columns.candidate, cell: two("name", "headline") },
          { id: "fit", header: words.columns.fit, cell: ({ fit, band }) => <Badge tone={fitTones[band]}>{fit}</Badge> },
        ]}
      />
    </>
  );
}

const two =
  <Key extends string>(first: Key, second: Key) =>
  (row: Readonly<Record<Key, string>>) => (
    <>
      {row[first]}
      <br />
      <span className="subtle small">{row[second]}</span>
    </>
  );

function Refused({ told }: { told: { lines: string[]; count: number } }) {
  const words = useTexts(roundsTexts).accept;
  return (
    <Notice tone="warning" title={words.refused} headingLevel={2} live="alert">
      <ul>
        {told.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {told.count > 0 ? <p>{words.done(told.count)}</p> : null}
    </Notice>
  );
}

function States({ states }: { states: Data["states"] }) {
  const words = useTexts(roundsTexts).accept;
  if (states.length === 0) return null;
  return (
    <Section title={words.states}>
      <DataTable
        caption={words.statesCaption}
        captionHidden
        rows={states}
        rowKey={({ id }) => id}
        columns={[
          { id: "case", header: words.columns.case, rowHeader: true, cell: ({ title }) => title },
          { id: "candidate", header: words.columns.candidate, cell: ({ name }) => name },
          {
            id: "state",
            header: words.columns.in,
            cell: ({ status, word }) => <Badge tone={proposalTones[status]}>{word}</Badge>,
          },
        ]}
      />
    </Section>
  );
}

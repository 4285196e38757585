import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { listVariants } from "#app/domain/rounds/queries.server.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { comparisonView, doneVariants } from "./comparison-view.server.ts";
import { openedRound } from "./opened-round.server.ts";
import { roundNames } from "./round-view.server.ts";

export const handle: PageHandle = { title: (language) => roundsTexts[language].compare.title };

/** So many calculations fit beside each other when none was chosen, the newest. */
const shownAtFirst = 3;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  const kept = await openedRound(context.db, params);
  const language = await languageOf(request);
  const all = doneVariants(await listVariants(context.db, kept));
  const asked = new URL(request.url).searchParams.getAll("met");
  const wanted = all.filter(({ kept: { id } }) => asked.includes(id));
  const shown = wanted.length > 0 ? wanted : all.slice(-shownAtFirst);
  const names = await roundNames(context.db, kept, language);
  return {
    ...{ id: kept.id, name: kept.name, ...comparisonView(shown, names, language) },
    choices: all.map(({ kept: { id, number, name } }) => ({ value: id, label: `${number}. ${name}` })),
    chosen: shown.map(({ kept: { id } }) => id),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export default function Comparison() {
  const { id, name, choices, chosen, columns, rows, differences } = useLoaderData<typeof loader>();
  const { compare: words, one, outcome } = useTexts(roundsTexts);
  return (
    <Main width="wide">
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorRound({ id })}>{name}</Link>}
        lead={words.lead}
      />
      {choices.length < 2 ? (
        <EmptyState
          title={words.few}
          action={
            <ButtonLink as={Link} to={workPaths.coordinatorRoundVariant({ id })}>
              {one.copy}
            </ButtonLink>
          }
        >
          <p>{words.fewText}</p>
        </EmptyState>
      ) : (
        <>
          {choices.length > 2 ? (
            <Form
              key={chosen.join()}
              method="get"
              action={workPaths.coordinatorRoundComparison({ id })}
              className="form"
            >
              <CheckboxGroup name="met" label={words.choose} options={choices} defaultValue={chosen} />
              <Button look="secondary">{words.show}</Button>
            </Form>
          ) : null}
          <Beside caption={words.caption} first={outcome.figure} columns={columns} rows={rows} />
          <Section title={words.differences} lead={differences.length > 0 ? words.differencesLead : words.same}>
            {differences.length > 0 ? (
              <Beside
                caption={words.differencesCaption}
                first={outcome.columns.case}
                columns={columns}
                rows={differences}
              />
            ) : null}
          </Section>
        </>
      )}
    </Main>
  );
}

interface BesideProps {
  caption: string;
  /** What the first column is about. */
  first: string;
  columns: Data["columns"];
  rows: Data["rows"];
}

function Beside({ caption, first, columns, rows }: BesideProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "term", header: first, rowHeader: true, cell: ({ term }) => term },
        ...columns.map(({ id, title }) => ({
          ...{ id, header: title },
          cell: ({ cells }: Data["rows"][number]) => cells[id] ?? "",
        })),
      ]}
    />
  );
}

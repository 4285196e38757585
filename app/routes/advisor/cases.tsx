import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { type Column, DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { caseTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import { askedFilter, ownCases } from "./own-cases.server.ts";

export const handle: PageHandle = { title: (language) => advisorTexts[language].cases.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const owner = ownerOf(actor);
  const state = askedFilter(new URL(request.url).searchParams.get("stand"));
  const around = { language: await languageOf(request), now: new Date() };
  const { filters, rows } = await ownCases(context.db, { owner, state }, around);
  return { state, everybody: owner === null, filters, rows };
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

export default function Cases() {
  const { state, everybody, filters: choices, rows } = useLoaderData<typeof loader>();
  const words = useTexts(advisorTexts).cases;
  const life = useTexts(caselifeTexts).mine;
  const columns = useColumns(everybody);
  return (
    <Main width="wide">
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={casePaths.caseFor()} look="secondary">
            {life.make}
          </ButtonLink>
        }
      />
      <nav aria-label={words.filter}>
        <ul className="plain-list cluster">
          {choices.map(({ name, count }) => (
            <li key={name}>
              <ButtonLink
                as={Link}
                to={workPaths.advisorCases({ state: name })}
                look={name === state ? "primary" : "secondary"}
                size="small"
                aria-current={name === state ? "page" : undefined}
              >
                {words.filterWith(words.filters[name], count)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <EmptyState
          title={words.none}
          action={
            <ButtonLink as={Link} to={workPaths.advisorToday()} look="secondary">
              {words.toToday}
            </ButtonLink>
          }
        >
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption(words.filters[state])}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </Main>
  );
}

function useColumns(everybody: boolean): Column<Row>[] {
  const { columns } = useTexts(advisorTexts).cases;
  const { needs } = useTexts(caselifeTexts).mine;
  const { caseStatuses, lanes } = useTexts(matchingTexts);
  const { noLane } = useTexts(casesTexts);
  return [
    {
      id: "title",
      header: columns.title,
      rowHeader: true,
      cell: ({ id, title }) => <Link to={workPaths.advisorCase({ id })}>{title}</Link>,
    },
    { id: "company", header: columns.company, cell: ({ company }) => company },
    {
      id: "status",
      header: columns.status,
      cell: ({ status }) => <Badge tone={caseTones[status]}>{caseStatuses[status]}</Badge>,
    },
    { id: "needs", header: needs, cell: ({ waits }) => waits },
    { id: "lane", header: columns.lane, cell: ({ lane }) => (lane === null ? noLane : lanes[lane]) },
    { id: "since", header: columns.since, whole: true, cell: ({ since }) => since },
    ...(everybody ? [{ id: "advisor", header: columns.advisor, cell: ({ advisor }: Row) => advisor }] : []),
  ];
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { caseStatuses as allStatuses, type CaseStatus } from "#app/domain/cases/case.ts";
import { countCases, listCases } from "#app/domain/cases/queries.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { type Column, DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { caseTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => advisorTexts[language].cases.title };

/** What each filter shows; `all` leaves nothing out. */
const filters = {
  action: ["draft", "open"],
  proposed: ["proposed"],
  running: ["assigned", "running"],
  delivered: ["delivered"],
  closed: ["closed", "withdrawn", "merged"],
  all: allStatuses,
} as const satisfies Record<string, readonly CaseStatus[]>;
type Filter = keyof typeof filters;
const filterNames: readonly Filter[] = ["action", "proposed", "running", "delivered", "closed", "all"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const owner = ownerOf(actor);
  const asked = new URL(request.url).searchParams.get("stand");
  const state = filterNames.find((name) => name === asked) ?? "all";
  const counts = await countCases(context.db, owner);
  const rows = await listCases(context.db, { advisorId: owner, statuses: filters[state] });
  return {
    state,
    everybody: owner === null,
    filters: filterNames.map((name) => ({
      name,
      count: filters[name].reduce((total, status) => total + (counts.get(status) ?? 0), 0),
    })),
    rows: rows.map(({ id, title, company, status, lane, advisor, createdAt }) => ({
      ...{ id, title, company, status, lane, advisor },
      since: formatShortDate(createdAt.getTime(), amsterdam),
    })),
  };
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

export default function Cases() {
  const { state, everybody, filters: choices, rows } = useLoaderData<typeof loader>();
  const words = useTexts(advisorTexts).cases;
  const columns = useColumns(everybody);
  return (
    <Main width="wide">
      <PageHeading title={words.title} lead={words.lead} />
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
    { id: "lane", header: columns.lane, cell: ({ lane }) => (lane === null ? noLane : lanes[lane]) },
    { id: "since", header: columns.since, whole: true, cell: ({ since }) => since },
    ...(everybody ? [{ id: "advisor", header: columns.advisor, cell: ({ advisor }: Row) => advisor }] : []),
  ];
}

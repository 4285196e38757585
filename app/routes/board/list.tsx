import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { boardTexts } from "#app/texts/board.ts";
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
import type { PageHandle } from "#app/web/page-handle.ts";
import { caseTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import { type AskedBoard, askedBoard, orders } from "./asked-board.ts";
import { BoardFilter } from "./board-filter.tsx";
import { boardCases, filterChoices } from "./board-view.server.ts";
import { ordered } from "./list-table.ts";

export const handle: PageHandle = { title: (language) => boardTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "board.use");
  const language = await languageOf(request);
  const asked = askedBoard(new URL(request.url));
  const items = ordered(await boardCases(context.db, asked, { language, now: new Date() }), asked.order);
  return {
    asked,
    choices: await filterChoices(context.db, language),
    rows: items.map(({ id, title, company, status, laneWords, advisor, waits, days }) => ({
      ...{ id, title, company, status, laneWords, advisor, waits, days },
    })),
  };
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

export default function BoardList() {
  const { asked, choices, rows } = useLoaderData<typeof loader>();
  const { list: words } = useTexts(boardTexts);
  const columns = useColumns();
  return (
    <Main width="wide">
      <PageHeading title={words.title} lead={words.lead} />
      <BoardFilter asked={asked} choices={choices} list />
      <Orders asked={asked} />
      {rows.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable caption={words.caption(rows.length)} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      <p>
        <a href={casePaths.boardFile(asked)} download>
          {words.file}
        </a>
      </p>
    </Main>
  );
}

function Orders({ asked }: { asked: AskedBoard }) {
  const { list: words } = useTexts(boardTexts);
  const current = asked.order ?? "needs";
  return (
    <nav aria-label={words.order}>
      <ul className="plain-list cluster">
        <li>{words.order}:</li>
        {orders.map((order) => (
          <li key={order}>
            <ButtonLink
              as={Link}
              to={casePaths.boardList({ ...asked, order })}
              look={order === current ? "primary" : "secondary"}
              size="small"
              aria-current={order === current ? "true" : undefined}
            >
              {words.orders[order]}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useColumns(): Column<Row>[] {
  const { columns } = useTexts(boardTexts).list;
  const { caseStatuses } = useTexts(matchingTexts);
  return [
    {
      id: "title",
      header: columns.title,
      rowHeader: true,
      cell: ({ id, title }) => <Link to={workPaths.advisorCase({ id })}>{title}</Link>,
    },
    { id: "company", header: columns.company, cell: ({ company }) => company },
    {
      id: "state",
      header: columns.state,
      cell: ({ status }) => <Badge tone={caseTones[status]}>{caseStatuses[status]}</Badge>,
    },
    { id: "lane", header: columns.lane, cell: ({ laneWords }) => laneWords },
    { id: "advisor", header: columns.advisor, cell: ({ advisor }) => advisor },
    { id: "waiting", header: columns.waiting, cell: ({ waits }) => waits },
    { id: "since", header: columns.since, align: "end", cell: ({ days }) => days },
  ];
}

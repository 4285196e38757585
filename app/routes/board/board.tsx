import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { boardTexts } from "#app/texts/board.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Board } from "#app/ui/board.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { askedBoard } from "./asked-board.ts";
import { BoardCardItem } from "./board-card.tsx";
import { BoardFilter } from "./board-filter.tsx";
import { boardCases, columnsOf, filterChoices } from "./board-view.server.ts";

export const handle: PageHandle = { title: (language) => boardTexts[language].title };

/** So many cards of a column are shown; the list has them all. */
const mostCards = 25;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "board.use");
  const language = await languageOf(request);
  const asked = { ...askedBoard(new URL(request.url)), state: undefined, order: undefined };
  const items = await boardCases(context.db, asked, { language, now: new Date() });
  return {
    asked,
    columns: columnsOf(items, language, mostCards),
    choices: await filterChoices(context.db, language),
    after: aftermath(request, boardTexts[language]),
  };
}

/** As the first word of a line. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export default function BoardPage() {
  const { asked, columns, choices, after } = useLoaderData<typeof loader>();
  const words = useTexts(boardTexts);
  const { caseStatuses } = useTexts(matchingTexts);
  return (
    <Main width="wide">
      <Aftermath {...after} title={words.refusedTitle} />
      <PageHeading title={words.title} lead={words.lead} />
      <BoardFilter asked={asked} choices={choices} list={false} />
      <Board
        label={words.title}
        columns={columns.map(({ column, count, cards }) => ({
          id: column,
          title: words.column(capital(caseStatuses[column]), count),
          empty: words.empty,
          cards: cards.map((card) => <BoardCardItem key={card.id} card={card} asked={asked} />),
          more:
            count > cards.length ? (
              <p>
                <Link to={casePaths.boardList({ ...asked, state: column })}>{words.more(count - cards.length)}</Link>
              </p>
            ) : null,
        }))}
      />
    </Main>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { casePaths } from "#app/case-paths.ts";
import { dutchCsvOf } from "#app/lib/csv.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { boardTexts } from "#app/texts/board.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { limitedFile } from "#app/web/limited.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { askedBoard } from "./asked-board.ts";
import { boardCases } from "./board-view.server.ts";
import { ordered } from "./list-table.ts";

/** The list as it is narrowed on the screen, for a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "board.use");
  const language = await languageOf(request);
  const asked = askedBoard(new URL(request.url));
  const { columns, title } = boardTexts[language].list;
  const back = { to: casePaths.boardList(asked), words: title };
  const late = await limitedFile(request, "export", { who: actor.personId ?? "", back });
  if (late !== null) return late;
  const now = new Date();
  const items = ordered(await boardCases(context.db, asked, { language, now }), asked.order);
  const { caseStatuses } = matchingTexts[language];
  const day = (moment: number) => localDateOf(moment, amsterdam);
  const head = [
    ...[columns.reference, columns.title, columns.company, columns.state, columns.lane, columns.advisor],
    ...[columns.waiting, columns.since, columns.priority, columns.made],
  ];
  const rows = items.map((item) => [
    ...[item.reference, item.title, item.company, caseStatuses[item.status], item.laneWords, item.advisor],
    ...[item.waits, item.days, item.priority, day(item.createdAt)],
  ]);
  return new Response(dutchCsvOf([head, ...rows]), {
    headers: {
      ...privately,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="spot035-opdrachten-${day(now.getTime())}.csv"`,
    },
  });
}

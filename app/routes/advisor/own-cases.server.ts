import { needsFirst, waitingFor } from "#app/domain/cases/board.ts";
import { listBoard } from "#app/domain/cases/board-queries.server.ts";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { countCases, listCases } from "#app/domain/cases/queries.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { waitingWords } from "#app/web/case-waiting.ts";

/** Which states each filter shows; `action` shows of its own what waits for the advisor, `all` leaves nothing out. */
const filters = {
  action: ["draft", "open", "delivered"],
  draft: ["draft"],
  open: ["open"],
  proposed: ["proposed"],
  running: ["assigned", "running"],
  delivered: ["delivered"],
  closed: ["closed", "withdrawn", "merged", "split"],
  all: ["draft", "open", "proposed", "assigned", "running", "delivered", "closed", "withdrawn", "merged", "split"],
} as const satisfies Record<string, readonly CaseStatus[]>;
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters).filter((name): name is Filter => name in filters);

/** Cases that somebody can still do something about. */
const active: readonly CaseStatus[] = ["draft", "open", "proposed", "assigned", "running", "delivered"];
const mostActive = 1000;

/** The filter that an address names; all when it names none. */
export const askedFilter = (name: string | null): Filter => filterNames.find((one) => one === name) ?? "all";

/** An advisor's cases, or everybody's (`owner` null): what needs her first, then what waits for others, then what is over. */
export async function ownCases(
  db: Parameters<typeof listBoard>[0],
  { owner, state }: { owner: string | null; state: Filter },
  { language, now }: { language: Language; now: Date },
) {
  const going = (await listBoard(db, { advisorId: owner, statuses: active, most: mostActive }))
    .map((row) => ({ ...row, waiting: waitingFor(row, now.getTime()) }))
    .sort(needsFirst);
  const hers = going.filter(({ waiting }) => waiting.of === "advisor");
  const counts = await countCases(db, owner);
  const wanted: readonly CaseStatus[] = filters[state];
  const over = wanted.filter((status) => !active.includes(status));
  const ended = over.length === 0 ? [] : await listCases(db, { advisorId: owner, statuses: over });
  const shown = state === "action" ? hers : going.filter(({ status }) => wanted.includes(status));
  const since = ({ createdAt }: { createdAt: Date }) => formatShortDate(createdAt.getTime(), amsterdam);
  return {
    filters: filterNames.map((name) => ({
      name,
      count:
        name === "action" ? hers.length : filters[name].reduce((total, status) => total + (counts.get(status) ?? 0), 0),
    })),
    rows: [
      ...shown.map((row) => ({ ...rowOf(row), since: since(row), waits: waitingWords(row.waiting, language) })),
      ...ended.map((row) => ({ ...rowOf(row), since: since(row), waits: "" })),
    ],
  };
}

type Listed = Pick<
  Awaited<ReturnType<typeof listCases>>[number],
  "id" | "title" | "company" | "status" | "lane" | "advisor"
>;

const rowOf = ({ id, title, company, status, lane, advisor }: Listed) => ({
  id,
  title,
  company,
  status,
  lane,
  advisor,
});

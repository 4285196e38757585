import {
  type BoardCase,
  type BoardColumn,
  boardColumns,
  boardMoves,
  isBoardColumn,
  needsFirst,
  type Waiting,
  waitingFor,
} from "#app/domain/cases/board.ts";
import { listBoard } from "#app/domain/cases/board-queries.server.ts";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { boardTexts } from "#app/texts/board.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { waitingWords } from "#app/web/case-waiting.ts";
import type { AskedBoard } from "./asked-board.ts";

type Reader = Parameters<typeof listBoard>[0];
type Row = Awaited<ReturnType<typeof listBoard>>[number];

const mostActive = 1000;
const mostOver = 200;

const active: readonly CaseStatus[] = ["draft", "open", "proposed", "assigned", "running", "delivered"];

/** Cases as the board and its list show them, narrowed to what was asked. */
export async function boardCases(db: Reader, asked: AskedBoard, around: { language: Language; now: Date }) {
  const which = { advisorId: asked.advisor ?? null, lane: asked.lane ?? null };
  const wanted = (status: CaseStatus) => asked.state === undefined || asked.state === status;
  const over: CaseStatus[] =
    asked.state === "merged" || asked.state === "split" ? [asked.state] : ["closed", "withdrawn"];
  const rows = [
    ...(await listBoard(db, { ...which, statuses: active.filter(wanted), most: mostActive })),
    ...(await listBoard(db, { ...which, statuses: over.filter(wanted), most: mostOver })),
  ];
  const least = Number(asked.age ?? 0);
  return rows
    .map((row) => caseOf(row, around))
    .filter(({ days }) => days >= least)
    .sort(needsFirst);
}

export type BoardItem = Awaited<ReturnType<typeof boardCases>>[number];

function caseOf(row: Row, { language, now }: { language: Language; now: Date }) {
  const facts: BoardCase = row;
  const waiting: Waiting = waitingFor(facts, now.getTime());
  return {
    ...{ id: row.id, reference: row.reference, title: row.title, company: row.company, advisor: row.advisor },
    ...{ status: row.status, lane: row.lane, priority: row.priority, after: row.after },
    ...{ since: row.since, createdAt: row.createdAt.getTime(), waiting },
    laneWords: row.lane === null ? boardTexts[language].noLane : matchingTexts[language].lanes[row.lane],
    waits: waitingWords(waiting, language),
    days: Math.max(0, Math.floor((now.getTime() - row.since) / dayMs)),
  };
}

/** One column: its cards, as far as they are shown, and how many there are. */
export function columnsOf(items: readonly BoardItem[], language: Language, most: number) {
  return boardColumns.map((column) => {
    const own = items.filter(({ status }) => status === column);
    return { column, count: own.length, cards: own.slice(0, most).map((item) => cardOf(item, language)) };
  });
}

export type BoardCard = ReturnType<typeof cardOf>;

function cardOf(item: BoardItem, language: Language) {
  const { id, title, company, advisor, laneWords, waits, days, priority, status } = item;
  const { refusals } = boardTexts[language];
  const names = matchingTexts[language].caseStatuses;
  const moves = boardMoves(item);
  return {
    ...{ id, title, company, advisor, laneWords, waits, days, from: status },
    urgent: priority === 1,
    moves: moves.flatMap((move) => (move.how === "not" ? [] : [{ value: move.to, label: names[move.to] }])),
    obstacles: moves.flatMap((move) => (move.how === "not" ? [{ to: names[move.to], why: refusals[move.why] }] : [])),
  };
}

/** What cases can be narrowed to. */
export async function filterChoices(db: Reader, language: Language) {
  const words = boardTexts[language];
  const matching = matchingTexts[language];
  const states: (BoardColumn | "merged" | "split")[] = [...boardColumns, "merged", "split"];
  return {
    advisors: (await listPeople(db, ["advisor"])).map(({ id, name }) => ({ value: id, label: name })),
    lanes: [
      ...Object.entries(matching.lanes).map(([value, label]) => ({ value, label })),
      { value: "none", label: words.noLane },
    ],
    states: states.map((value) => ({ value, label: matching.caseStatuses[value] })),
    ages: Object.entries(words.ages).map(([value, label]) => ({ value, label })),
  };
}

export type FilterChoices = Awaited<ReturnType<typeof filterChoices>>;

/** A column by the name that a form sent; undefined for none. */
export const columnNamed = (name: unknown): BoardColumn | undefined =>
  typeof name === "string" && isBoardColumn(name) ? name : undefined;

import type { orders } from "./asked-board.ts";
import type { BoardItem } from "./board-view.server.ts";

type Order = (typeof orders)[number];

const byWords = (one: (item: BoardItem) => string) => (a: BoardItem, b: BoardItem) =>
  one(a).localeCompare(one(b), "nl") || a.since - b.since;

/** The rows in the order that was asked; what needs somebody first, when none was. */
export function ordered(items: readonly BoardItem[], order: Order | undefined): BoardItem[] {
  if (order === undefined || order === "needs") return [...items];
  const sorts: Record<Exclude<Order, "needs">, (a: BoardItem, b: BoardItem) => number> = {
    age: (a, b) => a.since - b.since,
    title: byWords(({ title }) => title),
    company: byWords(({ company }) => company),
    advisor: byWords(({ advisor }) => advisor),
  };
  return [...items].sort(sorts[order]);
}

import { shown, smallest } from "./small-numbers.ts";

interface Cell {
  readonly count: number;
  readonly row: Line;
  readonly column: Line;
  hidden: boolean;
}

/** Cells that add up: of a row to a sum that may be known, of a column to its last cell. `open`: all of which no sum is known. */
interface Line {
  readonly kind: "row" | "column" | "open";
  readonly cells: Cell[];
}

/**
 * Numbers in rows (quarters, say) and columns (answers, say), as they may be shown beside each other, beside the sums of
 * the columns, and beside each row's own sum when that is not small. Null are those of 1 to 4, all of a row that adds up
 * to so little, and as many others as it takes that no small number can be reckoned from what is shown.
 * @returns the rows, and as the last one the sums of the columns
 */
export function shownTable(rows: readonly (readonly number[])[]): (number | null)[][] {
  const sums = (rows[0] ?? []).map((_, column) => total(rows.map((row) => row[column] ?? 0)));
  const cells = cellsOf([...rows, sums]);
  const all = cells.flat();
  for (let cover = nextCover(all); cover !== undefined; cover = nextCover(all)) cover.hidden = true;
  return cells.map((row) => row.map(({ count, hidden }) => (hidden ? null : count)));
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function cellsOf(rows: readonly (readonly number[])[]): Cell[][] {
  const columns = (rows[0] ?? []).map((): Line => ({ kind: "column", cells: [] }));
  const open: Line = { kind: "open", cells: [] };
  return rows.map((counts) => {
    const few = shown(total(counts)) === null;
    const row: Line = few || counts.length === 1 ? open : { kind: "row", cells: [] };
    return counts.map((count, at) => {
      const column = columns[at] ?? open;
      const cell = { count, row, column, hidden: few || shown(count) === null };
      for (const line of [row, column]) line.cells.push(cell);
      return cell;
    });
  });
}

function nextCover(all: readonly Cell[]): Cell | undefined {
  for (const cell of all) {
    if (!cell.hidden || cell.count === 0) continue;
    const cover = leastMissed(coversOf(cell, all));
    if (cover !== undefined) return cover;
  }
  return undefined;
}

/**
 * What could be hidden so that this number is not given away. Its row and its column say what it is, unless other hidden
 * numbers join the two as well: what adds up on one side then leaves it open. So hide one that joins the two sides; or,
 * where there is none, one that takes a side further.
 */
function coversOf(cell: Cell, all: readonly Cell[]): readonly Cell[] {
  const side = joinedTo(cell.row, cell);
  if (side.has(cell.column)) return [cell.row, cell.column].flatMap((line) => (fewTogether(line) ? line.cells : []));
  const other = joinedTo(cell.column, cell);
  const beyond = all.filter(({ row, column }) => side.has(row) !== side.has(column));
  const between = beyond.filter(({ row, column }) => other.has(row) || other.has(column));
  return between.some(({ hidden, count }) => !hidden && count > 0) ? between : beyond;
}

/** Whether what is hidden in a line is known to be few together. */
function fewTogether({ kind, cells }: Line): boolean {
  if (kind === "open" || (kind === "column" && cells.at(-1)?.hidden)) return false;
  return total(cells.flatMap(({ count, hidden }) => (hidden ? count : []))) < smallest;
}

/** The lines that can be reached from this one over hidden numbers, without this number. */
function joinedTo(from: Line, without: Cell): Set<Line> {
  const reached = new Set([from]);
  for (const line of reached) {
    for (const cell of line.cells) {
      if (cell.hidden && cell !== without) reached.add(cell.row).add(cell.column);
    }
  }
  return reached;
}

/** What is missed least of what still shows: the smallest, a sum of a column only after all others, and then a nothing. */
function leastMissed(cells: readonly Cell[]): Cell | undefined {
  const isSum = (cell: Cell) => cell.column.cells.at(-1) === cell;
  const rank = (cell: Cell) => (cell.count === 0 ? 2 : isSum(cell) ? 1 : 0);
  const still = cells.filter(({ hidden }) => !hidden);
  return still.sort((one, other) => rank(one) - rank(other) || one.count - other.count)[0];
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownTable } from "#app/lib/shown-table.ts";

const counts = fc.oneof(fc.nat(7), fc.nat(60), fc.constant(0));
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** The table with its sums as the last row. */
const withSums = (rows: readonly number[][]): number[][] => [
  ...rows,
  (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
];

describe("numbers in rows and columns", () => {
  it("hide every one from 1 to 4, and show the others as they are or not at all", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const told = shownTable(rows);
        withSums(rows).forEach((row, at) => {
          row.forEach((count, column) => {
            const cell = told[at]?.[column];
            expect(cell === null || cell === count).toBe(true);
            if (count > 0 && count < 5) expect(cell).toBeNull();
          });
        });
      }),
    );
  });

  it("show everything when nothing is small", () => {
    const rows = [
      [5, 0, 12],
      [0, 9, 30],
    ];
    expect(shownTable(rows)).toEqual(withSums(rows));
  });

  it("do not let a quarter follow from the others and the whole", () => {
    expect(shownTable([[20], [3], [30]])).toEqual([[null], [null], [30], [53]]);
    expect(shownTable([[2], [2], [30]])).toEqual([[null], [null], [null], [34]]);
  });

  it("do not show few together as what is left of a whole", () => {
    expect(shownTable([[2, 2, 30]])[0]?.[2]).toBeNull();
  });

  it("do not let a hidden number be reckoned from the sums of rows and columns, however far one reckons", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const told = shownTable(rows);
        const found = reckoned(told, withSums(rows));
        withSums(rows).forEach((row, at) => {
          row.forEach((count, column) => {
            if (count > 0 && count < 5) expect(found).not.toContain(`${at},${column}`);
          });
        });
      }),
      { numRuns: 2000 },
    );
  });
});

/** The hidden cells that all sums together settle, each as "row,column": by elimination in whole numbers modulo a prime. */
function reckoned(told: readonly (readonly (number | null)[])[], rows: readonly (readonly number[])[]): string[] {
  const unknown = told.flatMap((row, at) => row.flatMap((cell, column) => (cell === null ? [`${at},${column}`] : [])));
  const last = told.length - 1;
  const equation = (cells: (key: string) => number) => unknown.map(cells);
  const rowOf = (key: string) => Number(key.split(",")[0]);
  const columnOf = (key: string) => Number(key.split(",")[1]);
  const equations = [
    ...rows.flatMap((row, at) => {
      const sum = row.reduce((one, other) => one + other, 0);
      return sum > 0 && sum < 5 ? [] : [equation((key) => (rowOf(key) === at ? 1 : 0))];
    }),
    ...(told[0] ?? []).map((_, at) => equation((key) => (columnOf(key) !== at ? 0 : rowOf(key) === last ? -1 : 1))),
  ];
  const rank = rankOf(equations);
  // a cell is settled when the sums say no more once it is known
  return unknown.filter((_, at) => rankOf([...equations, unknown.map((_, other) => (other === at ? 1 : 0))]) === rank);
}

const prime = 1_000_003;

function rankOf(equations: readonly (readonly number[])[]): number {
  const rows = equations.map((row) => row.map((value) => (value + prime) % prime));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot === -1) continue;
    const [lead = []] = rows.splice(pivot, 1);
    const scale = inverse(lead[column] ?? 0);
    rows.splice(rank, 0, lead);
    for (let at = rank + 1; at < rows.length; at++) {
      const factor = ((rows[at]?.[column] ?? 0) * scale) % prime;
      rows[at] = (rows[at] ?? []).map(
        (value, there) => (value - ((factor * (lead[there] ?? 0)) % prime) + prime) % prime,
      );
    }
    rank++;
  }
  return rank;
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, prime - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

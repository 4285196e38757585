import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, type ShownCounts, type Sum, shownColumns } from "#app/lib/shown-columns.ts";

/** Two kinds, one of which falls apart further; and the same people once more in two other parts. */
const sums: Sum[] = [
  { whole: "all", parts: ["a", "b"] },
  { whole: "a", parts: ["a1", "a2", "a3"] },
  { whole: "all", parts: ["new", "old"] },
];

/** A column in which the sums hold, of how many new and old people there are of a1, a2, a3 and b. */
function column(people: readonly number[]): Counts {
  const [n1 = 0, o1 = 0, n2 = 0, o2 = 0, n3 = 0, o3 = 0, nb = 0, ob = 0] = people;
  const [a1, a2, a3, b] = [n1 + o1, n2 + o2, n3 + o3, nb + ob];
  const [a, fresh] = [a1 + a2 + a3, n1 + n2 + n3 + nb];
  return new Map(Object.entries({ all: a + b, a, b, a1, a2, a3, new: fresh, old: a + b - fresh }));
}

const seen = (shown: readonly ShownCounts[]): string => JSON.stringify(shown.map((one) => [...one]));

/**
 * The strongest who can attack: she knows the rule, and tries every table that looks the same.
 * @returns what she knows for sure of numbers that are held back
 */
function workedBack(tables: Iterable<readonly Counts[]>, smallest: number): string[] {
  const ends = new Map<string, Map<string, { low: number; high: number; few: boolean }>>();
  for (const table of tables) {
    const shown = shownColumns(table, sums, smallest);
    const key = seen(shown);
    const known = ends.get(key) ?? new Map<string, { low: number; high: number; few: boolean }>();
    for (const [at, counts] of table.entries()) {
      for (const [name, count] of counts) {
        if (shown[at]?.get(name) !== null) continue;
        const cell = known.get(`${at} ${name}`) ?? { low: count, high: count, few: false };
        cell.low = Math.min(cell.low, count);
        cell.high = Math.max(cell.high, count);
        cell.few ||= count > 0 && count < smallest;
        known.set(`${at} ${name}`, cell);
      }
    }
    ends.set(key, known);
  }
  return [...ends].flatMap(([key, cells]) =>
    [...cells].flatMap(([cell, { low, high, few }]) => (few && low === high ? [`${cell} is ${low} in ${key}`] : [])),
  );
}

describe("counts of people in columns", () => {
  const amounts = fc.array(fc.oneof(fc.nat(9), fc.nat(40), fc.constant(0)), { minLength: 8, maxLength: 8 });
  const shares = fc.array(fc.oneof(fc.nat(100), fc.constant(100), fc.constant(0)), { minLength: 8, maxLength: 8 });
  const nested = fc.tuple(amounts, shares, shares).map(([pool, first, second]) => {
    const of = (counts: readonly number[], parts: readonly number[]) =>
      counts.map((count, at) => Math.floor((count * (parts[at] ?? 0)) / 100));
    const shown = of(pool, first);
    return [column(pool), column(shown), column(of(shown, second))];
  });

  it("are shown as they are or not at all, and none is held back when nobody is few", () => {
    fc.assert(
      fc.property(nested, (columns) => {
        for (const [at, shown] of shownColumns(columns, sums, 10).entries())
          for (const [name, told] of shown) expect(told === null || told === columns[at]?.get(name)).toBe(true);
      }),
    );
    const many = column([20, 20, 30, 30, 10, 10, 40, 40]);
    expect(shownColumns([many], sums, 10)[0]).toEqual(many);
    const half = column([10, 10, 15, 15, 0, 0, 20, 20]);
    expect(shownColumns([many, half], sums, 10)[1]).toEqual(half);
  });

  it("hold back a whole row of parts when one is small, whichever it is, and in every column after", () => {
    const heldIn = (shown: ShownCounts | undefined) =>
      [...(shown ?? [])].flatMap(([name, told]) => (told === null ? [name] : []));
    const pool = column([20, 20, 20, 20, 20, 20, 30, 30]);
    for (const few of [
      column([5, 0, 10, 10, 10, 10, 15, 15]),
      column([10, 10, 10, 10, 0, 5, 15, 15]),
      column([20, 19, 10, 10, 10, 10, 15, 15]),
    ]) {
      const [first, second, third] = shownColumns([pool, few, column([])], sums, 10);
      expect(heldIn(first)).toEqual([]);
      expect(heldIn(second)).toEqual(["a1", "a2", "a3"]);
      expect(heldIn(third)).toEqual(["a1", "a2", "a3"]);
    }
    expect(heldIn(shownColumns([column([20, 20, 20, 20, 20, 20, 3, 0])], sums, 10)[0])).toEqual([
      "a",
      "b",
      "a1",
      "a2",
      "a3",
    ]);
  });

  it("never tell of one to nine people, by adding and taking away whatever is shown", () => {
    fc.assert(
      fc.property(nested, (columns) => {
        const shown = shownColumns(columns, sums, 10);
        const told = (at: number, name: string) => shown[at]?.get(name) ?? null;
        const differences = [0, 1, 2].flatMap((at) => [
          ...["all", "a", "b", "a1", "a2", "a3", "new", "old"].map((name) => {
            const [less, more] = [told(at, name), at === 0 ? 0 : told(at - 1, name)];
            return less === null || more === null ? null : Math.abs(more - less);
          }),
          // of every sum: what is left when some parts are taken away
          ...sums.map(({ whole, parts }) => {
            const rest = told(at, whole);
            const known = parts.map((name) => told(at, name));
            return rest === null ? null : known.reduce<number>((left, one) => left - (one ?? 0), rest);
          }),
        ]);
        for (const people of differences) if (people !== null) expect(people === 0 || people >= 10).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("cannot be worked back in one column, also by who knows the rule and tries every table there is", () => {
    function* tables(all: number) {
      for (let n1 = 0; n1 <= all; n1++)
        for (let o1 = 0; n1 + o1 <= all; o1++)
          for (let n2 = 0; n1 + o1 + n2 <= all; n2++) yield [column([n1, o1, n2, 0, 0, 0, 0, all - n1 - o1 - n2])];
    }
    for (const all of [3, 4, 5, 6, 9, 12, 15]) expect(workedBack(tables(all), 3)).toEqual([]);
  });

  it("cannot be worked back from the columns beside it", () => {
    function* tables(all: number) {
      for (let a1 = 0; a1 <= all; a1++)
        for (let a2 = 0; a1 + a2 <= all; a2++) {
          const b = all - a1 - a2;
          for (let s1 = 0; s1 <= a1; s1++)
            for (let s2 = 0; s2 <= a2; s2++)
              for (let s3 = 0; s3 <= b; s3++)
                yield [column([0, a1, 0, a2, 0, 0, 0, b]), column([0, s1, 0, s2, 0, 0, 0, s3])];
        }
    }
    for (const all of [3, 4, 6, 8, 10, 12]) expect(workedBack(tables(all), 3)).toEqual([]);
  });
});

/** A number that is the sum of others which stand beside it, all by name. A name is a part of one sum at most. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Counts of people by name. */
export type Counts = ReadonlyMap<string, number>;

/** The same as they may be shown; null is held back. */
export type ShownCounts = ReadonlyMap<string, number | null>;

/**
 * Counts of people in several columns, as they may be shown side by side. Each column counts some of the people of the column before it (who
 * could, who was shown, who was asked …), and in each the names add up in the same way, as a tree does. Nothing that is shown, added up or taken
 * away tells of 1 up to `smallest` people; and which numbers are held back never depends on which of them was small, so the rule itself gives
 * nothing away either.
 *
 * - A number is small when it is of too few people, or when too few of the column before are left out of it.
 * - Where one part of a sum is small, all parts are held back. Where a whole is held back, so are its parts.
 * - What is held back in one column is so in all after it: else it lay between two numbers that are known.
 */
export function shownColumns(columns: readonly Counts[], sums: readonly Sum[], smallest: number): ShownCounts[] {
  const isFew = (count: number) => count > 0 && count < smallest;
  const familyOf = new Map(sums.flatMap(({ parts }) => parts.map((name) => [name, parts] as const)));
  const partsOf = (whole: string) => sums.filter((sum) => sum.whole === whole).flatMap(({ parts }) => parts);
  let held: ReadonlySet<string> = new Set();
  return columns.map((counts, at) => {
    const before = columns[at - 1];
    const here = new Set(held);
    const hold = (name: string) => {
      if (here.has(name)) return;
      here.add(name);
      for (const other of [...(familyOf.get(name) ?? []), ...partsOf(name)]) hold(other);
    };
    for (const [name, count] of counts) if (isFew(count) || isFew((before?.get(name) ?? count) - count)) hold(name);
    held = here;
    return new Map([...counts].map(([name, count]) => [name, here.has(name) ? null : count]));
  });
}

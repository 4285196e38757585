import type { Database } from "#db/database.ts";

/** The same database, with a count of the questions it was asked outside transactions. */
export function countedReads(db: Database): { db: Database; asked: () => number } {
  let count = 0;
  const select: Database["select"] = new Proxy(db.select, {
    apply: (target, self, given) => {
      count++;
      return Reflect.apply(target, self, given);
    },
  });
  return { db: { ...db, select }, asked: () => count };
}

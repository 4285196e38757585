import type { Database } from "#db/database.ts";

/** The same database, with a count of the questions it was asked outside transactions. */
export function countedReads(db: Database): { db: Database; asked: () => number } {
  let count = 0;
  const counting = <Ask extends (...given: never[]) => unknown>(ask: Ask): Ask =>
    new Proxy(ask, {
      apply: (target, self, given) => {
        count++;
        return Reflect.apply(target, self, given);
      },
    });
  const counted = { select: counting(db.select), selectDistinct: counting(db.selectDistinct) };
  return { db: { ...db, ...counted }, asked: () => count };
}

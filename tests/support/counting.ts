import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { counter } from "#tests/support/probe.ts";

class ChangedMind extends Error {}

/**
 * Starts `times` transactions at once on one row: read, wait, write one more, wait; every second one then throws.
 * @returns how many were kept, how many ended with the thrown error, how many otherwise
 */
export async function countUp(database: Database, times: number) {
  const outcome = { kept: 0, thrown: 0, other: 0 };
  const one = (nth: number) =>
    database.transaction(async (tx) => {
      const [row] = await tx.select().from(counter).where(eq(counter.name, "shared"));
      await sleep(1);
      await tx
        .update(counter)
        .set({ value: (row?.value ?? 0) + 1 })
        .where(eq(counter.name, "shared"));
      await sleep(1);
      if (nth % 2 === 1) throw new ChangedMind();
    });
  const all = await Promise.allSettled(Array.from({ length: times }, (_, nth) => one(nth)));
  for (const result of all) {
    if (result.status === "fulfilled") outcome.kept += 1;
    else if (result.reason instanceof ChangedMind) outcome.thrown += 1;
    else outcome.other += 1;
  }
  return outcome;
}

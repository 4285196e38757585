import type { Database } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { slot } from "#tests/support/probe.ts";

const step = 5 * 60_000;
const monday = Date.UTC(2026, 10, 2, 8);

/** Numbers in [0, 1) that are the same at every run for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Several writers at once, each trying again and again to take some five-minute rows of one or two resources.
 * @param job `resources` are uuids; every writer makes `attempts` tries
 */
export async function takeSlots(
  database: Database,
  job: { resources: string[]; writers: number; attempts: number; seed: number },
) {
  const outcome = { taken: 0, refused: 0, other: 0 };
  const writer = async (nth: number) => {
    const random = seeded(job.seed * 100 + nth);
    for (let attempt = 0; attempt < job.attempts; attempt += 1) {
      const rows = wantedRows(job.resources, random);
      try {
        await database.transaction((tx) => tx.insert(slot).values(rows));
        outcome.taken += 1;
      } catch (error) {
        if (error instanceof ConstraintError && error.kind === "unique" && error.table === "slot") outcome.refused += 1;
        else outcome.other += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: job.writers }, (_, nth) => writer(nth)));
  return outcome;
}

function wantedRows(resources: string[], random: () => number) {
  const appointmentId = crypto.randomUUID();
  const start = monday + Math.floor(random() * 800) * step;
  const length = 9 + Math.floor(random() * 10);
  const first = Math.floor(random() * resources.length);
  const chosen = resources.slice(first, first + 1 + Math.floor(random() * 2));
  return chosen.flatMap((resourceId) =>
    Array.from({ length }, (_, nth) => ({ resourceId, appointmentId, startsAt: new Date(start + nth * step) })),
  );
}

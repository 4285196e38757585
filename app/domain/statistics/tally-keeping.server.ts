import { sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { tally } from "#db/schema/statistics.ts";
import { type Counts, keyParts, monthOf } from "./counts.ts";

/** What becomes more or less, and in which version and month. */
export interface TallyChange {
  readonly scan: string;
  readonly version: number;
  readonly startedAt: Date;
  readonly change: Counts;
}

/** Rows in one statement: six parameters each, and SQLite takes 32,766. */
const rowsAtOnce = 1000;

/** Adds changes to the tallies, one row for each thing that is counted, in one order for everybody: two writers never wait for each other in a ring. */
export async function addToTallies(tx: Writer, changes: readonly TallyChange[]): Promise<void> {
  const rows = [...summed(changes)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insert(tally)
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflictDoUpdate({
        target: [tally.scan, tally.version, tally.month, tally.measure, tally.item],
        set: { count: sql`${tally.count} + excluded.count` },
      });
  }
}

function summed(changes: readonly TallyChange[]): Map<string, typeof tally.$inferInsert> {
  const rows = new Map<string, typeof tally.$inferInsert>();
  for (const { scan, version, startedAt, change } of changes) {
    const month = monthOf(startedAt);
    for (const [key, count] of Object.entries(change)) {
      const place = `${scan} ${version} ${month} ${key}`;
      const row = rows.get(place) ?? { scan, version, month, ...keyParts(key), count: 0 };
      rows.set(place, { ...row, count: row.count + count });
    }
  }
  return rows;
}

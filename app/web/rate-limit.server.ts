import { lt, sql } from "drizzle-orm";
import { fingerprint } from "#app/lib/secret.server.ts";
import { tokenBuckets } from "#app/lib/token-buckets.ts";
import { settings } from "#app/settings.server.ts";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/database.ts";
import { rateCount } from "#db/schema/people.ts";

const minute = 60_000;

interface Rule {
  readonly most: number;
  readonly minutes: number;
  /** Counted by each process for itself and in memory alone: reading what is open costs less than writing that it was read. */
  readonly inMemory?: boolean;
}

/** How often something may be done, per what. Addresses behind one school or office are many people, so those limits are wide. */
export const limits = {
  signInPerEmail: { most: 5, minutes: 15 },
  signInPerAddress: { most: 20, minutes: 60 },
  linkConfirm: { most: 10, minutes: 15 },
  scanStart: { most: 300, minutes: 60 },
  scanScore: { most: 120, minutes: 1 },
  slots: { most: 120, minutes: 1, inMemory: true },
  keepingMailPerEmail: { most: 5, minutes: 60 },
  keepingMailPerAddress: { most: 20, minutes: 60 },
  linkMaking: { most: 60, minutes: 60 },
  pdf: { most: 60, minutes: 10 },
  booking: { most: 5, minutes: 60 },
  change: { most: 60, minutes: 60 },
  hold: { most: 60, minutes: 60 },
  waiting: { most: 10, minutes: 60 },
  feed: { most: 60, minutes: 15 },
  feedMiss: { most: 60, minutes: 15 },
  upload: { most: 30, minutes: 60 },
  api: { most: 600, minutes: 1, inMemory: true },
  apiMiss: { most: 60, minutes: 15 },
  objection: { most: 10, minutes: 60 },
  export: { most: 20, minutes: 60 },
} as const satisfies Record<string, Rule>;

export type Limit = keyof typeof limits;

/**
 * Counts one try and says whether it is one too many. Windows are fixed blocks of time; kept are counts under a keyed fingerprint. What is
 * counted in memory comes back evenly instead.
 * @returns null when it may go on, else the seconds to wait
 */
export async function secondsToWait(limit: Limit, who: string, now = new Date()): Promise<number | null> {
  const { most, minutes, inMemory }: Rule = limits[limit];
  const allowed = Math.max(1, Math.floor(most * settings().rateLimitScale));
  if (inMemory) return bucketsFor(limit, allowed / (minutes * 60), allowed)(who, 1, now.getTime()) || null;
  const length = minutes * minute;
  const windowStart = new Date(Math.floor(now.getTime() / length) * length);
  const key = `${limit}:${fingerprint(who, settings().sessionSecret ?? "")}`;
  const [row] = await database().statement((tx) =>
    tx
      .insert(rateCount)
      .values({ key, windowStart, count: 1 })
      .onConflictDoUpdate({
        target: [rateCount.key, rateCount.windowStart],
        set: { count: sql`${rateCount.count} + 1` },
      })
      .returning({ count: rateCount.count }),
  );
  return (row?.count ?? 0) <= allowed ? null : Math.ceil((windowStart.getTime() + length - now.getTime()) / 1000);
}

/** How many addresses are remembered at a time. */
const mostAddresses = 50_000;

const inMemory = new Map<Limit, ReturnType<typeof tokenBuckets>>();

function bucketsFor(limit: Limit, perSecond: number, burst: number): ReturnType<typeof tokenBuckets> {
  const known = inMemory.get(limit) ?? tokenBuckets({ burst, perSecond, most: mostAddresses });
  inMemory.set(limit, known);
  return known;
}

/** Forgets the counts of windows that have ended: who came by is nobody's business after that. */
export async function purgeRateCounts(db: Database, now: Date): Promise<void> {
  const longest = Math.max(...Object.values(limits).map(({ minutes }) => minutes));
  const ended = new Date(now.getTime() - longest * minute);
  await db.statement((tx) => tx.delete(rateCount).where(lt(rateCount.windowStart, ended)));
}

import { lt, sql } from "drizzle-orm";
import { fingerprint } from "#app/lib/secret.server.ts";
import { settings } from "#app/settings.server.ts";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/database.ts";
import { rateCount } from "#db/schema/people.ts";

const minute = 60_000;

/** How often something may be done, per what. Addresses behind one school or office are many people, so those limits are wide. */
export const limits = {
  signInPerEmail: { most: 5, minutes: 15 },
  signInPerAddress: { most: 20, minutes: 60 },
  linkConfirm: { most: 10, minutes: 15 },
  scanStart: { most: 300, minutes: 60 },
  scanScore: { most: 120, minutes: 1 },
  slots: { most: 120, minutes: 1 },
  keepingMailPerEmail: { most: 5, minutes: 60 },
  keepingMailPerAddress: { most: 20, minutes: 60 },
  linkMaking: { most: 60, minutes: 60 },
  pdf: { most: 60, minutes: 10 },
  booking: { most: 5, minutes: 60 },
  export: { most: 20, minutes: 60 },
} as const;

export type Limit = keyof typeof limits;

/**
 * Counts one try and says whether it is one too many. Windows are fixed blocks of time; kept are counts under a keyed fingerprint.
 * @returns null when it may go on, else the seconds to wait
 */
export async function secondsToWait(limit: Limit, who: string, now = new Date()): Promise<number | null> {
  const { most, minutes } = limits[limit];
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
  const allowed = Math.max(1, Math.floor(most * settings().rateLimitScale));
  return (row?.count ?? 0) <= allowed ? null : Math.ceil((windowStart.getTime() + length - now.getTime()) / 1000);
}

/** Forgets the counts of windows that have ended: who came by is nobody's business after that. */
export async function purgeRateCounts(db: Database, now: Date): Promise<void> {
  const longest = Math.max(...Object.values(limits).map(({ minutes }) => minutes));
  const ended = new Date(now.getTime() - longest * minute);
  await db.statement((tx) => tx.delete(rateCount).where(lt(rateCount.windowStart, ended)));
}

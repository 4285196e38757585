import { tokenBuckets } from "#app/lib/token-buckets.ts";
import { settings } from "#app/settings.server.ts";

/** Answers a minute from one address, as many at once. A class of forty behind one school's address gives under 200. */
const perMinute = 600;

/** How many addresses are remembered at a time; in memory alone, and no longer than a minute after their last answer. */
const mostAddresses = 50_000;

let buckets: ReturnType<typeof tokenBuckets> | undefined;

/**
 * Counts answers from an address. Each process counts for itself: asking the database would cost as much as keeping the answer.
 * @returns null when they may be kept, else the seconds to wait
 */
export function tooManyAnswers(address: string, count: number): number | null {
  const most = perMinute * settings().rateLimitScale;
  buckets ??= tokenBuckets({ burst: most, perSecond: most / 60, most: mostAddresses });
  return buckets(address, count, performance.now()) || null;
}

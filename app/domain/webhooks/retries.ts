const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long to wait after each failed try, in milliseconds: the schedule of Standard Webhooks, over three days in all. */
const waits = [
  ...[5 * second, 5 * minute, 30 * minute],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
] as const;

/** Tries in all. */
export const mostAttempts = waits.length + 1;

/** Waits are up to this much longer, so that what failed together does not come back together. */
const jitter = 0.1;

/**
 * When a delivery that failed is tried again; null: never, this was the last time.
 * @param attempts tries so far
 * @param random from 0 up to 1
 */
export function nextTry(attempts: number, failedAt: Date, random: number): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(failedAt.getTime() + Math.round(wait * (1 + jitter * random)));
}

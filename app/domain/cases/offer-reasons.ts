/** Why the advisor asks this candidate and not another: the same list for who stands first and for who does not. Never a fact that may not count. */
export const offerReasons = ["fits", "wants", "learns", "turn", "spoke", "other"] as const;
export type OfferReason = (typeof offerReasons)[number];

/** So many candidates are shown before one of them can be proposed, when there are that many. */
export const leastOptions = 3;

/** So many candidates are asked by themselves after the first at most; then the case comes back to the advisor. */
export const mostNext = 3;

/**
 * Had the advisor enough to choose from? `shown` is what stood on her screen, `eligible` who can do the case now. Whoever is asked, now or by
 * itself later, must have been on the screen.
 */
export function wasShown(shown: readonly string[], eligible: readonly string[], asked: readonly string[]): boolean {
  const seen = new Set(shown);
  const options = eligible.filter((id) => seen.has(id)).length;
  return options >= Math.min(leastOptions, eligible.length) && asked.every((id) => seen.has(id));
}

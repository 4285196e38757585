/** What can be done with the list of cases that somebody wants. */
export const wantedChanges = ["add", "remove", "up", "down"] as const;
export type WantedChange = (typeof wantedChanges)[number];

/** So many open cases somebody can want at once: a wish for everything tells nothing. */
export const mostInterests = 5;

/** The list, the most wanted first, after a change. What changes nothing (up at the top, twice the same) leaves it as it is; null: it is full. */
export function rearranged(wanted: readonly string[], caseId: string, change: WantedChange): string[] | null {
  const at = wanted.indexOf(caseId);
  const without = wanted.filter((id) => id !== caseId);
  if (change === "remove") return without;
  if (change === "add") {
    if (at >= 0) return [...wanted];
    return wanted.length >= mostInterests ? null : [...wanted, caseId];
  }
  if (at < 0) return [...wanted];
  const place = Math.max(0, at + (change === "up" ? -1 : 1));
  return [...without.slice(0, place), caseId, ...without.slice(place)];
}

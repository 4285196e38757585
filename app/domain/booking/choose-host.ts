/** A host who is free at the time that is booked. `share` is her part of the work; `lastAssignedAt` is epoch ms, null when never assigned. */
export interface FreeHost {
  id: string;
  liveBookings: number;
  share: number;
  lastAssignedAt: number | null;
}

/**
 * Who gets the appointment, in turn: fewest live bookings for her share of the work, then longest not assigned, then the lowest id.
 * @param together how many are needed
 * @returns their ids, the first one leading; fewer than asked for when fewer are free
 */
export const chooseHosts = (hosts: readonly FreeHost[], together = 1): string[] =>
  [...hosts]
    .sort(byTurn)
    .slice(0, together)
    .map(({ id }) => id);

function byTurn(one: FreeHost, other: FreeHost): number {
  // as whole numbers: a/b against c/d is a·d against c·b
  const load = one.liveBookings * other.share - other.liveBookings * one.share;
  if (load !== 0) return load;
  const never = Number.NEGATIVE_INFINITY;
  const since = (host: FreeHost) => host.lastAssignedAt ?? never;
  if (since(one) !== since(other)) return since(one) < since(other) ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

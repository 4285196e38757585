/** A host who is free at the time that is booked. `lastAssignedAt` is epoch ms, null when never assigned. */
export interface FreeHost {
  id: string;
  liveBookings: number;
  lastAssignedAt: number | null;
}

/** Who gets the appointment: fewest live bookings, then longest not assigned, then the lowest id. Null when nobody is free. */
export const chooseHost = (hosts: readonly FreeHost[]): string | null => [...hosts].sort(byTurn)[0]?.id ?? null;

function byTurn(one: FreeHost, other: FreeHost): number {
  const never = Number.NEGATIVE_INFINITY;
  const since = (host: FreeHost) => host.lastAssignedAt ?? never;
  if (one.liveBookings !== other.liveBookings) return one.liveBookings - other.liveBookings;
  if (since(one) !== since(other)) return since(one) < since(other) ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

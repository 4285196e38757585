/** Somebody who waits, or has an offer now. `since` is epoch ms: when she came, or came again after an offer that she let go by. */
export interface CountedWaiter {
  readonly typeId: string;
  readonly since: number;
}

export interface CountedOffer {
  readonly typeId: string;
  readonly status: "open" | "taken" | "declined" | "expired";
}

/** How it stands with the waiting list of a type. */
export interface WaitingFigures {
  readonly typeId: string;
  readonly waiting: number;
  /** Epoch ms; null when nobody waits. */
  readonly oldest: number | null;
  readonly open: number;
  readonly taken: number;
  readonly declined: number;
  readonly expired: number;
}

/** By type, in the order of `typeIds`; types of which nobody waits and nothing was offered are left out. */
export function waitingFigures(
  typeIds: readonly string[],
  waiters: readonly CountedWaiter[],
  offers: readonly CountedOffer[],
): WaitingFigures[] {
  return typeIds.flatMap((typeId) => {
    const since = waiters.flatMap((one) => (one.typeId === typeId ? [one.since] : []));
    const own = offers.filter((one) => one.typeId === typeId);
    if (since.length === 0 && own.length === 0) return [];
    const count = (status: CountedOffer["status"]) => own.filter((one) => one.status === status).length;
    return {
      ...{ typeId, waiting: since.length, oldest: since.length === 0 ? null : Math.min(...since) },
      ...{ open: count("open"), taken: count("taken"), declined: count("declined"), expired: count("expired") },
    };
  });
}

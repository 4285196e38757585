/** Why a try to deliver failed: what the guard of outgoing calls says, and what the other side answered. */
const deliveryFaults = [
  ...(["bad-url", "not-https", "host-not-allowed", "private-address"] as const),
  ...(["redirect", "too-large", "timeout", "unreachable"] as const),
  /** Answered with another status than 2xx. */
  "refused",
  /** Answered with 410: never again. */
  "gone",
  /** The application's secret is another one since the signing secret was kept. */
  "secret-unreadable",
] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** The fault as it was kept; null for none, and for a word that an older version knew. */
export const faultOf = (kept: string | null): DeliveryFault | null =>
  deliveryFaults.find((fault) => fault === kept) ?? null;

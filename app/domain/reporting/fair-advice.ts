import { type Counts, shownColumns } from "#app/lib/shown-columns.ts";
import { type FairFacts, type FairOffer, fewestPeople } from "./fairness.ts";

/** How often advice was followed; `share` 0–1, null while there is too little to say. */
export interface Followed {
  readonly given: number;
  readonly share: number | null;
  /** Nearly always: then perhaps nobody weighs it any more. */
  readonly nearlyAlways: boolean;
}

/** Fewer pieces of advice than this say nothing. */
const fewestAdvice = 10;
/** From this many on, a share this high is a warning. */
const nearly = { given: 20, share: 0.95 } as const;

function followed(given: number, times: number): Followed {
  const share = given < fewestAdvice ? null : times / given;
  return { given, share, nearlyAlways: given >= nearly.given && share !== null && share >= nearly.share };
}

/** How often the lane that was advised was chosen. */
export const laneFollowed = ({ laneAdvice }: FairFacts): Followed => followed(laneAdvice.given, laneAdvice.followed);

/** How often the first of the ranking was the one who was asked. */
export const firstAsked = ({ offers }: FairFacts): Followed =>
  followed(offers.length, offers.filter(({ position }) => position === 1).length);

/** People by the reason for which they said no last; null is held back. */
export function declinesByReason({ offers }: FairFacts, reasons: readonly string[]): Map<string, number | null> {
  const last = new Map(
    offers.flatMap(({ status, candidateId, declineReason }) =>
      status === "declined" ? [[candidateId, declineReason ?? "other"] as const] : [],
    ),
  );
  const counts: Counts = new Map(
    ["all", ...reasons].map((name) => [
      name,
      [...last.values()].filter((one) => name === "all" || one === name).length,
    ]),
  );
  const [shown] = shownColumns([counts], [{ whole: "all", parts: reasons }], fewestPeople);
  return new Map([...(shown ?? [])]);
}

/** Which part of the offers that ended was never answered, 0–1; null when too few people stand behind it, on either side. */
export function expiredShare({ offers }: FairFacts): number | null {
  const ended = offers.filter(({ status }) => status === "accepted" || status === "declined" || status === "expired");
  const expired = ended.filter(({ status }) => status === "expired");
  const answered = ended.filter(({ status }) => status !== "expired");
  const enough = (some: readonly FairOffer[]) => some.length === 0 || peopleIn(some) >= fewestPeople;
  if (peopleIn(ended) < fewestPeople || !enough(expired) || !enough(answered)) return null;
  return expired.length / ended.length;
}

const peopleIn = (offers: readonly FairOffer[]): number => new Set(offers.map(({ candidateId }) => candidateId)).size;

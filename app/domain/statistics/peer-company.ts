import type { KeptScore } from "#app/domain/scan/kept-score.ts";
import type { PeerGroup } from "./peer-groups.ts";
import { type Quarter, quarterAt } from "./quarters.ts";

/** One completed response of a company, as far as the comparison needs it. */
export interface CompletedResponse {
  readonly id: string;
  readonly trackId: string;
  readonly completedAt: Date;
  readonly inPeers: boolean;
  readonly group: PeerGroup | null;
  readonly score: KeptScore;
}

/** One company as it is counted: once. */
export interface PeerCompany {
  readonly quarter: Quarter;
  readonly group: PeerGroup;
  readonly score: KeptScore;
}

/**
 * The company behind all completed responses of one track in a stretch of time; null when it is not to be counted. It
 * counts in the quarter of its first scan, by its latest scan of that quarter, and never again: so no two figures share
 * a company, and taking one figure from another tells nothing.
 */
export function companyOf(responses: readonly CompletedResponse[]): PeerCompany | null {
  const inTime = [...responses].sort((one, other) => one.completedAt.getTime() - other.completedAt.getTime());
  const [first] = inTime;
  // the first scan of a track gives the track its id: without it, the company was counted before
  if (first === undefined || first.id !== first.trackId) return null;
  if (inTime.some(({ inPeers }) => !inPeers)) return null;
  const quarter = quarterAt(first.completedAt);
  const latest = inTime.findLast((one) => one === first || quarterAt(one.completedAt) === quarter) ?? first;
  return latest.group && { quarter, group: latest.group, score: latest.score };
}

import type { RoundMode } from "#app/domain/rounds/round.ts";
import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import type { Share } from "#app/domain/rounds/round-outcome.ts";
import type { PairOfIds, RoundCandidate, RoundQuestion } from "#app/domain/rounds/round-question.ts";

/** Nothing is told of fewer candidates than this. */
export const smallestGroup = 10;

/** How many of each group have a case, of those who could do at least one. */
export function sharesOf(
  { candidates }: RoundQuestion,
  arcs: RoundArcs,
  pairs: Readonly<Record<RoundMode, readonly PairOfIds[]>>,
): Share[] {
  const pool = new Set(arcs.candidate);
  const placed = {
    fit: new Set(pairs.fit.map(([, id]) => id)),
    preference: new Set(pairs.preference.map(([, id]) => id)),
    stable: new Set(pairs.stable.map(([, id]) => id)),
  };
  const shares = new Map<string, Share>();
  const count = (kind: Share["kind"], group: string, id: string) => {
    const key = `${kind} ${group}`;
    const empty = { fit: 0, preference: 0, stable: 0 };
    const share = shares.get(key) ?? { kind, group, pool: 0, placed: empty };
    shares.set(key, share);
    share.pool++;
    for (const mode of ["fit", "preference", "stable"] as const) share.placed[mode] += Number(placed[mode].has(id));
  };
  candidates.forEach((one: RoundCandidate, at) => {
    if (!pool.has(at)) return;
    const { id, lane } = one.candidate;
    count("lane", lane, id);
    count("education", one.education, id);
    count("first", one.first ? "first" : "before", id);
  });
  return [...shares.values()].sort((a, b) => (`${a.kind} ${a.group}` < `${b.kind} ${b.group}` ? -1 : 1));
}

/** A group as it may be shown. `share` is a whole percentage; null: too few people to tell. */
export interface ShownShare {
  group: string;
  pool: number | null;
  share: number | null;
  /** Less than four fifths of the group that has most. */
  low: boolean;
}

/**
 * Groups of one kind as they may be shown: of fewer than ten people nothing, and when only one group would be hidden the next smallest is hidden too,
 * since the others and the whole would tell it.
 */
export function shownShares(shares: readonly Share[], kind: Share["kind"], mode: RoundMode): ShownShare[] {
  const groups = shares.filter((share) => share.kind === kind);
  const hidden = new Set(groups.filter(({ pool }) => pool < smallestGroup));
  if (hidden.size === 1) {
    const [next] = groups.filter((group) => !hidden.has(group)).sort((a, b) => a.pool - b.pool);
    if (next) hidden.add(next);
  }
  // in whole numbers: four fifths of a group must not depend on how a fraction is rounded
  const highest = groups
    .filter((group) => !hidden.has(group))
    .reduce<Share | null>((best, one) => (best && isAtLeast(best, one, mode) ? best : one), null);
  return groups.map((group) =>
    hidden.has(group)
      ? { group: group.group, pool: null, share: null, low: false }
      : {
          ...{ group: group.group, pool: group.pool, share: Math.round((100 * group.placed[mode]) / group.pool) },
          low: highest !== null && group.placed[mode] * 5 * highest.pool < highest.placed[mode] * 4 * group.pool,
        },
  );
}

const isAtLeast = (one: Share, other: Share, mode: RoundMode): boolean =>
  one.placed[mode] * other.pool >= other.placed[mode] * one.pool;

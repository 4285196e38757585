import { type FairFamily, type FairRow, type FairStage, type FairTables, fairFamilies } from "./fairness.ts";

/** The stages in which groups are set beside each other: saying yes is their own choice. */
const comparedStages = ["shown", "proposed", "placed"] as const satisfies readonly FairStage[];
export type ComparedStage = (typeof comparedStages)[number];

/** Below this part of the best group's share, a group gets a warning: four fifths. */
const leastPart = 0.8;

/** A group that came as far as this less often than the group that did so most. Shares are 0–1. */
export interface FairWarning {
  readonly family: FairFamily;
  readonly stage: ComparedStage;
  readonly group: string;
  readonly share: number;
  readonly best: string;
  readonly bestShare: number;
}

/** Where the four-fifths rule is not met. Made of what is shown and nothing else, so it tells nothing more. */
export function fairWarnings({ families }: FairTables): FairWarning[] {
  return fairFamilies.flatMap((family) =>
    comparedStages.flatMap((stage) => {
      const shares = families[family].flatMap((row) => shareOf(row, stage));
      const best = [...shares].sort((one, other) => other.share - one.share)[0];
      if (best === undefined) return [];
      return shares
        .filter(({ share }) => share < leastPart * best.share)
        .map(({ group, share }) => ({ family, stage, group, share, best: best.group, bestShare: best.share }));
    }),
  );
}

function shareOf({ group, counts }: FairRow, stage: ComparedStage): { group: string; share: number }[] {
  const [pool, came] = [counts.pool, counts[stage]];
  return pool === null || came === null || pool === 0 ? [] : [{ group, share: came / pool }];
}

import type { ProposalStatus } from "#app/domain/cases/proposal.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { type Counts, type ShownCounts, type Sum, shownColumns } from "#app/lib/shown-columns.ts";

/** No figure is ever about fewer people than this. A class counts as one. */
export const fewestPeople = 10;

/** How far somebody came in a period: she could be asked, was shown to an advisor, was asked, said yes, has the work. */
export const fairStages = ["pool", "shown", "proposed", "accepted", "placed"] as const;
export type FairStage = (typeof fairStages)[number];

/** Somebody who could be asked in the period, with the groups she is in; never more than those. */
export interface FairCandidate {
  readonly id: string;
  readonly lane: Lane;
  /** `mbo-2` to `mbo-4`, `hbo-1` to `hbo-4` (and higher), `mbo-unknown`, `hbo-unknown`; a frontrunner has none. */
  readonly level: string | null;
  /** The region of a frontrunner, `region:` and its name; `region-many`, `region-none`. Of others no region is kept. */
  readonly region: string | null;
  /** Nobody asked her anything before this period. */
  readonly isNew: boolean;
}

/** An offer that was made in the period. */
export interface FairOffer {
  readonly candidateId: string;
  readonly position: number;
  readonly status: ProposalStatus;
  readonly declineReason: string | null;
  readonly placed: boolean;
}

export interface FairFacts {
  readonly candidates: readonly FairCandidate[];
  /** Ids of everybody whom an advisor had before her. */
  readonly shown: ReadonlySet<string>;
  /** In the order in which they were made. */
  readonly offers: readonly FairOffer[];
  /** How often there was advice about a lane, and how often that was followed. */
  readonly laneAdvice: { readonly given: number; readonly followed: number };
}

/** Groups that are set beside each other. */
export const fairFamilies = ["lane", "level", "region", "newness"] as const;
export type FairFamily = (typeof fairFamilies)[number];

/** One group: how many came how far; null is held back. */
export interface FairRow {
  readonly group: string;
  readonly counts: Readonly<Record<FairStage, number | null>>;
}

export interface FairTables {
  readonly all: FairRow;
  readonly families: Readonly<Record<FairFamily, readonly FairRow[]>>;
}

/** How many came how far, by group, with nothing in it that tells of fewer than ten people. */
export function fairTables({ candidates: everybody, shown, offers }: FairFacts): FairTables {
  const candidates = withoutRareRegions(everybody);
  const asked = new Set(offers.map(({ candidateId }) => candidateId));
  const accepted = new Set(offers.flatMap((one) => (one.status === "accepted" ? [one.candidateId] : [])));
  const placed = new Set(offers.flatMap((one) => (one.placed ? [one.candidateId] : [])));
  const came: Readonly<Record<FairStage, (id: string) => boolean>> = {
    pool: () => true,
    shown: (id) => shown.has(id) || asked.has(id),
    proposed: (id) => asked.has(id),
    accepted: (id) => accepted.has(id) || placed.has(id),
    placed: (id) => placed.has(id),
  };
  const groups = groupsOf(candidates);
  const names = ["all", ...fairFamilies.flatMap((family) => groups[family])];
  const columns = fairStages.map((stage) =>
    countsOf(
      names,
      candidates.filter(({ id }) => came[stage](id)),
    ),
  );
  const told = shownColumns(columns, sumsOf(groups), fewestPeople);
  const row = (group: string): FairRow => ({ group, counts: countsByStage(told, group) });
  return {
    all: row("all"),
    families: {
      lane: groups.lane.map(row),
      level: groups.level.map(row),
      region: groups.region.map(row),
      newness: groups.newness.map(row),
    },
  };
}

/** A region that few people named is no group of its own: its very name could point at them. */
function withoutRareRegions(candidates: readonly FairCandidate[]): FairCandidate[] {
  const named = new Map<string, number>();
  for (const { region } of candidates) if (region !== null) named.set(region, (named.get(region) ?? 0) + 1);
  const isRare = (region: string) => region.startsWith("region:") && (named.get(region) ?? 0) < fewestPeople;
  return candidates.map((one) =>
    one.region !== null && isRare(one.region) ? { ...one, region: "region-other" } : one,
  );
}

type Groups = Readonly<Record<FairFamily, readonly string[]>>;

const lanesInOrder: readonly Lane[] = ["student", "mbo", "frontrunner"];
const newnessOf = ({ isNew }: FairCandidate) => (isNew ? "new" : "known");
const inOrder = (names: readonly (string | null)[]): string[] =>
  [...new Set(names.filter((name) => name !== null))].sort();

function groupsOf(candidates: readonly FairCandidate[]): Groups {
  return {
    lane: lanesInOrder,
    level: inOrder(candidates.map(({ level }) => level)),
    region: inOrder(candidates.map(({ region }) => region)),
    newness: ["new", "known"],
  };
}

/** How groups add up: levels to their lane, regions to the frontrunners, lanes to all, and new and known to all once more. */
function sumsOf({ lane, level, region, newness }: Groups): Sum[] {
  return [
    { whole: "all", parts: lane },
    { whole: "student", parts: level.filter((name) => name.startsWith("hbo")) },
    { whole: "mbo", parts: level.filter((name) => name.startsWith("mbo-")) },
    { whole: "frontrunner", parts: region },
    { whole: "all", parts: newness },
  ];
}

function countsOf(names: readonly string[], people: readonly FairCandidate[]): Counts {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const person of people)
    for (const name of ["all", person.lane, person.level, person.region, newnessOf(person)])
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function countsByStage(columns: readonly ShownCounts[], group: string): FairRow["counts"] {
  const [pool, shown, proposed, accepted, placed] = columns.map((column) => column.get(group) ?? null);
  return {
    pool: pool ?? null,
    shown: shown ?? null,
    proposed: proposed ?? null,
    accepted: accepted ?? null,
    placed: placed ?? null,
  };
}

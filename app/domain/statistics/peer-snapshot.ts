import type { KeptMeasure, KeptScore } from "#app/domain/scan/kept-score.ts";
import type { PeerCompany } from "./peer-company.ts";
import type { PeerContent } from "./peer-content.ts";
import type { PeerGroup } from "./peer-groups.ts";
import { fewestCompanies, shownBlocks, shownMean } from "./peer-suppression.ts";
import { type Quarter, quarterAfter, quartersBefore } from "./quarters.ts";

/** What was published of one group at the end of one quarter. */
export interface PublishedGroup extends PeerGroup {
  readonly quarter: Quarter;
  readonly content: PeerContent;
}

/** Companies that wait in one group longer than this are left out: a figure is about the past year. */
const quartersWaited = 4;

const parts = ["index", "scores"] as const;
type Part = (typeof parts)[number];

/** Everything that the snapshot of one quarter is made of. Its size does not grow with the number of companies. */
export interface Gathering {
  readonly quarter: Quarter;
  readonly bands: readonly string[];
  readonly dimensions: readonly string[];
  readonly pools: Map<string, Pool>;
  /** Group and part → the last quarter that was published of it. */
  readonly published: ReadonlyMap<string, Quarter>;
}

interface Pool extends PeerGroup {
  readonly bands: Map<string, number>;
  /** `total` and each dimension → how many companies have each score, 0–100. */
  readonly scores: Map<string, number[]>;
}

const keyOf = ({ cluster, size }: PeerGroup, part: Part) => `${cluster} ${size} ${part}`;

/** The first quarter whose scans may stand in the snapshot of this one. */
export const firstQuarterFor = (quarter: Quarter): Quarter => quartersBefore(quarter, quartersWaited - 1);

/** Begins the snapshot of a quarter. @param before what was published earlier: nobody in it is counted again */
export function newGathering(
  quarter: Quarter,
  scale: { bands: readonly string[]; dimensions: readonly string[] },
  before: readonly PublishedGroup[],
): Gathering {
  const published = new Map<string, Quarter>();
  for (const group of before) {
    for (const part of parts) {
      const key = keyOf(group, part);
      if (group.content[part] !== null && group.quarter > (published.get(key) ?? "")) published.set(key, group.quarter);
    }
  }
  return { quarter, ...scale, pools: new Map(), published };
}

/** Counts one company, in every part of its group that has not been published since its scan. */
export function gather(gathering: Gathering, { quarter, group, score }: PeerCompany): void {
  if (quarter > gathering.quarter) return;
  const pool = poolOf(gathering, group);
  if (score.dii.band !== null && quarter >= firstOf(gathering, group, "index"))
    pool.bands.set(score.dii.band, (pool.bands.get(score.dii.band) ?? 0) + 1);
  if (quarter < firstOf(gathering, group, "scores")) return;
  const scores = wholeScores(gathering, score);
  for (const [id, value] of scores) {
    const histogram = pool.scores.get(id) ?? Array.from({ length: 101 }, () => 0);
    histogram[value] = (histogram[value] ?? 0) + 1;
    pool.scores.set(id, histogram);
  }
}

/** What may be published of all that was gathered: groups with at least one part that is large enough. */
export function publicationOf(gathering: Gathering): PublishedGroup[] {
  return [...gathering.pools.values()].flatMap((pool) => {
    const content = { index: indexOf(gathering, pool), scores: scoresOf(gathering, pool) };
    const { cluster, size } = pool;
    return content.index === null && content.scores === null
      ? []
      : [{ cluster, size, quarter: gathering.quarter, content }];
  });
}

function indexOf(gathering: Gathering, pool: Pool): PeerContent["index"] {
  const counts = gathering.bands.map((band) => pool.bands.get(band) ?? 0);
  const companies = counts.reduce((sum, count) => sum + count, 0);
  if (companies < fewestCompanies) return null;
  const blocks = shownBlocks(counts)?.map(({ bands, count }) => ({
    bands: bands.map((place) => gathering.bands[place] ?? ""),
    share: Math.round((100 * count) / companies),
  }));
  return { from: firstOf(gathering, pool, "index"), companies, blocks: blocks ?? null };
}

function scoresOf(gathering: Gathering, pool: Pool): PeerContent["scores"] {
  const total = pool.scores.get("total") ?? [];
  const companies = total.reduce((sum, count) => sum + count, 0);
  if (companies < fewestCompanies) return null;
  const dimensions = gathering.dimensions.map((id) => [id, shownMean(pool.scores.get(id) ?? [])] as const);
  // the total is the mean of the dimensions: with five of them it would tell the sixth
  const whole = dimensions.every(([, mean]) => mean !== null) ? shownMean(total) : null;
  return {
    from: firstOf(gathering, pool, "scores"),
    companies,
    total: whole,
    dimensions: Object.fromEntries(dimensions),
  };
}

function firstOf({ quarter, published }: Gathering, group: PeerGroup, part: Part): Quarter {
  const last = published.get(keyOf(group, part));
  const first = firstQuarterFor(quarter);
  return last !== undefined && last >= first ? quarterAfter(last) : first;
}

function poolOf({ pools }: Gathering, { cluster, size }: PeerGroup): Pool {
  const key = `${cluster} ${size}`;
  const pool = pools.get(key) ?? { cluster, size, bands: new Map(), scores: new Map() };
  pools.set(key, pool);
  return pool;
}

/** The scores of a scan in which enough was answered to score everything; of others none, so that all means are about the same companies. */
function wholeScores({ dimensions }: Gathering, score: KeptScore): [string, number][] {
  const measures: [string, KeptMeasure | undefined][] = [
    ["total", score.total],
    ...dimensions.map((id): [string, KeptMeasure | undefined] => [id, score.dimensions[id]]),
  ];
  const known = measures.flatMap(([id, measure]): [string, number][] =>
    typeof measure?.score === "number" ? [[id, measure.score]] : [],
  );
  return known.length === measures.length ? known : [];
}

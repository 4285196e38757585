import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeptMeasure, KeptScore } from "#app/domain/scan/kept-score.ts";
import { type CompletedResponse, companyOf } from "#app/domain/statistics/peer-company.ts";
import { peerContentSchema } from "#app/domain/statistics/peer-content.ts";
import type { PeerGroup } from "#app/domain/statistics/peer-groups.ts";
import {
  firstQuarterFor,
  gather,
  newGathering,
  type PublishedGroup,
  publicationOf,
} from "#app/domain/statistics/peer-snapshot.ts";
import { type Quarter, quarterAfter, startOfQuarter } from "#app/domain/statistics/quarters.ts";
import { recovered, type Totals } from "./peer-attacker.ts";

const bands = ["very low", "low", "high", "very high"];
const dimensions = ["D1", "D2"];
const scale = { bands, dimensions };
const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"];
const spans = quarters.map((quarter) => ({ quarter, from: startOfQuarter(quarter).getTime() }));
/** The same as the product's own, looked up: it is asked a million times. */
const inQuarter = (moment: Date) => spans.findLast(({ from }) => from <= moment.getTime())?.quarter ?? "";
const groups: PeerGroup[] = [
  { cluster: "media", size: "2-9" },
  { cluster: "trade", size: "10-49" },
];

const measure = (score: number | null): KeptMeasure => ({
  ...{ lower: "0/1", point: score === null ? null : `${score}/1`, upper: "100/1" },
  ...{ score, level: score === null ? null : "basic" },
});
const scoreOf = (band: string | null, score: number | null): KeptScore => ({
  total: measure(score),
  dimensions: { D1: measure(score), D2: measure(score) },
  dii: { low: 0, high: 12, band },
});

let made = 0;
const newId = () => `r${String(++made).padStart(8, "0")}`;

interface Scan {
  readonly group?: PeerGroup | null;
  readonly quarter?: Quarter;
  readonly day?: number;
  readonly band?: string | null;
  readonly score?: number | null;
  readonly inPeers?: boolean;
  readonly id?: string;
}

function response(trackId: string, scan: Scan = {}): CompletedResponse {
  const { group = groups[0] ?? null, quarter = "2026-Q1", day = 5, band = "low", score = 40, inPeers = true } = scan;
  const start = spans.find((span) => span.quarter === quarter)?.from ?? startOfQuarter(quarter).getTime();
  const completedAt = new Date(start + day * 86_400_000);
  return { id: scan.id ?? trackId, trackId, completedAt, inPeers, group, score: scoreOf(band, score) };
}

function byTrack(responses: readonly CompletedResponse[]): Map<string, CompletedResponse[]> {
  const tracks = new Map<string, CompletedResponse[]>();
  for (const one of responses) {
    const others = tracks.get(one.trackId);
    if (others) others.push(one);
    else tracks.set(one.trackId, [one]);
  }
  return tracks;
}

/** One snapshot, made as the job makes it: of the responses completed in the quarters that it may be about. */
function snapshotOf(
  responses: readonly CompletedResponse[],
  quarter: Quarter,
  before: readonly PublishedGroup[],
): PublishedGroup[] {
  const [from, end] = [startOfQuarter(firstQuarterFor(quarter)), startOfQuarter(quarterAfter(quarter))];
  const tracks = byTrack(responses.filter(({ completedAt }) => completedAt >= from && completedAt < end));
  const gathering = newGathering(quarter, scale, before);
  for (const track of tracks.values()) {
    const company = companyOf(track);
    if (company) gather(gathering, company);
  }
  return publicationOf(gathering);
}

function everySnapshot(responses: readonly CompletedResponse[]): PublishedGroup[] {
  const published: PublishedGroup[] = [];
  for (const quarter of quarters) published.push(...snapshotOf(responses, quarter, published));
  return published;
}

/** Companies in one group: so many a quarter, spread over the bands by weights, some with later scans, some stepping out. */
const platforms = fc.record({
  perQuarter: fc.array(
    fc.array(fc.oneof(fc.nat(12), fc.integer({ min: 20, max: 55 }), fc.constantFrom(0, 1, 2, 29, 30)), {
      minLength: quarters.length,
      maxLength: quarters.length,
    }),
    { minLength: 1, maxLength: 2 },
  ),
  weights: fc.array(fc.constantFrom(0, 1, 1, 4, 20), { minLength: 4, maxLength: 4 }),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});
type Platform = typeof platforms extends fc.Arbitrary<infer Value> ? Value : never;

function responsesOf({ perQuarter, weights, seed }: Platform): CompletedResponse[] {
  let state = seed;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const bag = weights.flatMap((weight, place) => Array<string>(weight).fill(bands[place] ?? "")).concat("low");
  const pick = () => bag[random(bag.length)] ?? "low";
  const scansOf = (own: Scan, place: number) => {
    const track = newId();
    const first = response(track, { ...own, band: pick(), score: random(101), inPeers: random(12) > 0 });
    const scans = [first];
    if (random(6) === 0) scans.push(response(track, { ...own, day: 40, band: pick(), id: newId() }));
    const later = quarters[place + 1 + random(3)];
    if (random(5) === 0 && later !== undefined)
      scans.push(response(track, { ...own, quarter: later, band: first.score.dii.band, id: newId() }));
    return scans;
  };
  return perQuarter.flatMap((counts, which) =>
    counts.flatMap((count, place) => {
      const own = { group: groups[which] ?? null, quarter: quarters[place] ?? "" };
      return Array.from({ length: count }, () => scansOf(own, place)).flat();
    }),
  );
}

/** Who counts where, from the responses alone. */
function companiesIn(responses: readonly CompletedResponse[]): { group: string; quarter: Quarter; band: string }[] {
  const tracks = byTrack(responses);
  return [...tracks.values()].flatMap((track) => {
    const first = track.find(({ id, trackId }) => id === trackId);
    if (first?.group == null || track.some(({ inPeers }) => !inPeers)) return [];
    const quarter = inQuarter(first.completedAt);
    const latest = track.findLast((one) => inQuarter(one.completedAt) === quarter) ?? first;
    return [{ group: `${first.group.cluster} ${first.group.size}`, quarter, band: latest.score.dii.band ?? "" }];
  });
}

function totalsOf(companies: ReturnType<typeof companiesIn>): Totals {
  const totals = new Map<string, Map<Quarter, number>>();
  for (const { group, quarter } of companies) {
    const own = totals.get(group) ?? new Map<Quarter, number>();
    totals.set(group, own.set(quarter, (own.get(quarter) ?? 0) + 1));
  }
  return totals;
}

const attack = { bands, k: 10 };

describe("all snapshots of all quarters together", () => {
  it("tell nothing about fewer than ten companies, not even to who knows every total and subtracts all she can", () => {
    let shares = 0;
    let hidden = 0;
    fc.assert(
      fc.property(platforms, (platform) => {
        const responses = responsesOf(platform);
        const published = everySnapshot(responses);
        expect(recovered(published, totalsOf(companiesIn(responses)), attack)).toEqual([]);
        for (const { content } of published) {
          shares += content.index?.blocks?.length ?? 0;
          hidden += content.index?.blocks?.every((block) => block.bands.length === 1) ? 0 : 1;
        }
      }),
      { numRuns: 500 },
    );
    // the attack means nothing when there is nothing to attack
    expect(shares).toBeGreaterThan(500);
    expect(hidden).toBeGreaterThan(200);
  }, 60_000);

  it("hold every company once at most, and each share is true and of ten companies at least", () => {
    fc.assert(
      fc.property(platforms, (platform) => {
        const responses = responsesOf(platform);
        const companies = companiesIn(responses);
        const counted = new Set<(typeof companies)[number]>();
        for (const { cluster, size, quarter, content } of everySnapshot(responses)) {
          expect(peerContentSchema.parse(content)).toEqual(content);
          if (content.index === null) continue;
          const { from, blocks } = content.index;
          const own = companies.filter(
            (one) => one.group === `${cluster} ${size}` && from <= one.quarter && one.quarter <= quarter,
          );
          expect(own).toHaveLength(content.index.companies);
          for (const one of own) {
            expect(counted.has(one)).toBe(false);
            counted.add(one);
          }
          for (const block of blocks ?? []) {
            const count = own.filter(({ band }) => block.bands.includes(band)).length;
            expect(count).toBeGreaterThanOrEqual(10);
            expect(block.share).toBe(Math.round((100 * count) / own.length));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the attacker", () => {
  const oneGroup = (counts: readonly number[], quarter: Quarter) =>
    counts.flatMap((count, place) =>
      Array.from({ length: count }, () => response(newId(), { quarter, band: bands[place] ?? "" })),
    );
  const published = (
    quarter: Quarter,
    from: Quarter,
    companies: number,
    shown: [string[], number][],
  ): PublishedGroup => ({
    cluster: "media",
    size: "2-9",
    quarter,
    content: {
      index: { from, companies, blocks: shown.map(([own, share]) => ({ bands: own, share })) },
      scores: null,
    },
  });

  it("finds a small cell that is hidden alone", () => {
    const responses = oneGroup([4, 16, 20, 10], "2026-Q1");
    const naive = published("2026-Q1", "2026-Q1", 50, [
      [["low"], 32],
      [["high"], 40],
      [["very high"], 20],
    ]);
    expect(recovered([naive], totalsOf(companiesIn(responses)), attack)[0]).toMatch(/very low: 4–4$/);
  });

  it("finds the newcomers between two figures that share companies", () => {
    const responses = [...oneGroup([12, 14, 12, 12], "2026-Q1"), ...oneGroup([0, 3, 0, 0], "2026-Q2")];
    const all: [string[], number][] = [
      [["very low"], 24],
      [["low"], 28],
      [["high"], 24],
      [["very high"], 24],
    ];
    const later: [string[], number][] = [
      [["very low"], 23],
      [["low"], 32],
      [["high"], 23],
      [["very high"], 23],
    ];
    const naive = [published("2026-Q1", "2026-Q1", 50, all), published("2026-Q2", "2026-Q1", 53, later)];
    expect(recovered(naive, totalsOf(companiesIn(responses)), attack)).toContainEqual(
      expect.stringMatching(/without .* low: 3–3$/),
    );
  });

  it("finds something as soon as snapshots forget what was published before", () => {
    let found = 0;
    fc.assert(
      fc.property(platforms, (platform) => {
        const responses = responsesOf(platform);
        const forgetful = quarters.flatMap((quarter) => snapshotOf(responses, quarter, []));
        if (recovered(forgetful, totalsOf(companiesIn(responses)), attack).length > 0) found++;
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(5);
  });
});

describe("a snapshot", () => {
  const companies = (count: number, scan: (index: number) => Scan) =>
    Array.from({ length: count }, (_, index) => response(newId(), scan(index)));
  const spread = (index: number): Scan => ({ band: bands[index % 4] ?? "", score: 20 + (index % 40) });

  it("says nothing of 29 companies", () => {
    expect(snapshotOf(companies(29, spread), "2026-Q1", [])).toEqual([]);
  });

  it("says of 30 companies how they are spread, and their means", () => {
    const [found] = snapshotOf(companies(30, spread), "2026-Q1", []);
    expect(found?.content.index).toEqual({
      from: "2025-Q2",
      companies: 30,
      blocks: [
        { bands: ["very low", "low"], share: 53 },
        { bands: ["high", "very high"], share: 47 },
      ],
    });
    expect(found?.content.scores).toMatchObject({ companies: 30, total: 34.5, dimensions: { D1: 34.5, D2: 34.5 } });
  });

  it("waits until a group is large enough, a year at most", () => {
    const slow = quarters.flatMap((quarter) => companies(8, (index) => ({ ...spread(index), quarter })));
    const found = everySnapshot(slow).map(({ quarter, content }) => [
      quarter,
      content.index?.from,
      content.index?.companies,
    ]);
    expect(found).toEqual([["2026-Q4", "2026-Q1", 32]]);
    const slower = quarters.flatMap((quarter) => companies(7, (index) => ({ ...spread(index), quarter })));
    expect(everySnapshot(slower)).toEqual([]);
  });

  it("leaves out who does not want to be counted, whose group is unknown, and who was counted before", () => {
    const out = companies(40, (index) => ({ ...spread(index), inPeers: false }));
    const nowhere = companies(40, (index) => ({ ...spread(index), group: null }));
    const again = companies(40, spread).map((one) => ({ ...one, trackId: "an earlier scan" }));
    const known = again.map((one, index) => ({ ...one, trackId: `earlier ${index}` }));
    expect(snapshotOf([...out, ...nowhere, ...known], "2026-Q1", [])).toEqual([]);
  });

  it("counts a company by its latest scan of the quarter, once", () => {
    const first = companies(30, () => ({ band: "very low", score: 20 }));
    const second = first.map(({ trackId }, index) => response(trackId, { ...spread(index), day: 30, id: newId() }));
    const [found] = snapshotOf([...first, ...second], "2026-Q1", []);
    expect(found?.content.index?.companies).toBe(30);
    expect(found?.content.index?.blocks?.[1]).toEqual({ bands: ["high", "very high"], share: 47 });
  });

  it("gives no total when the mean of one theme is held back", () => {
    const gathering = newGathering("2026-Q1", scale, []);
    for (let index = 0; index < 40; index++) {
      const score = { ...scoreOf("low", 30 + index), dimensions: { D1: measure(30 + index), D2: measure(index % 4) } };
      gather(gathering, { quarter: "2026-Q1", group: { cluster: "care", size: "zzp" }, score });
    }
    expect(publicationOf(gathering)[0]?.content.scores).toMatchObject({
      total: null,
      dimensions: { D1: 49.5, D2: null },
    });
  });

  it("takes means from whole scans alone, so that all means are about the same companies", () => {
    const gathering = newGathering("2026-Q1", scale, []);
    for (let index = 0; index < 40; index++) {
      const half = { ...scoreOf("low", 30 + index), dimensions: { D1: measure(30 + index), D2: measure(null) } };
      gather(gathering, { quarter: "2026-Q1", group: { cluster: "care", size: "zzp" }, score: half });
    }
    expect(publicationOf(gathering)[0]?.content).toMatchObject({
      index: { companies: 40, blocks: null },
      scores: null,
    });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declinesByReason, expiredShare, firstAsked, laneFollowed } from "#app/domain/reporting/fair-advice.ts";
import { fairPeriod } from "#app/domain/reporting/fair-period.ts";
import { fairWarnings } from "#app/domain/reporting/fair-warnings.ts";
import {
  type FairCandidate,
  type FairFacts,
  type FairOffer,
  type FairRow,
  fairFamilies,
  fairStages,
  fairTables,
} from "#app/domain/reporting/fairness.ts";

let count = 0;
const people = (many: number, of: Partial<FairCandidate> = {}): FairCandidate[] =>
  Array.from({ length: many }, () => ({
    ...{ id: `p${++count}`, lane: "student", level: "hbo-3", region: null, isNew: false },
    ...of,
  }));
const offer = (candidateId: string, of: Partial<FairOffer> = {}): FairOffer => ({
  ...{ candidateId, position: 1, status: "accepted", declineReason: null, placed: true },
  ...of,
});
const facts = (of: Partial<FairFacts>): FairFacts => ({
  ...{ candidates: [], shown: new Set<string>(), offers: [], laneAdvice: { given: 0, followed: 0 } },
  ...of,
});
const countsIn = (rows: readonly FairRow[]) => Object.fromEntries(rows.map(({ group, counts }) => [group, counts]));

describe("how many came how far", () => {
  it("is counted by lane, level, region and newness, each person once however often she was asked", () => {
    const students = people(40, { isNew: true });
    const classes = people(30, { lane: "mbo", level: "mbo-4" });
    const others = people(20, { lane: "frontrunner", level: null, region: "region:gooi" });
    const asked = [...students.slice(0, 20), ...classes.slice(0, 10), ...others.slice(0, 10)];
    const offers = asked.flatMap(({ id }) => [offer(id, { status: "declined", placed: false }), offer(id)]);
    const { all, families } = fairTables(facts({ candidates: [...students, ...classes, ...others], offers }));
    expect(all.counts).toEqual({ pool: 90, shown: 40, proposed: 40, accepted: 40, placed: 40 });
    expect(countsIn(families.lane).mbo).toEqual({ pool: 30, shown: 10, proposed: 10, accepted: 10, placed: 10 });
    expect(countsIn(families.level)["hbo-3"]).toMatchObject({ pool: 40, placed: 20 });
    expect(countsIn(families.region)["region:gooi"]).toMatchObject({ pool: 20, placed: 10 });
    expect(countsIn(families.newness)).toMatchObject({ new: { pool: 40 }, known: { pool: 50 } });
  });

  it("is never about fewer than ten people, whatever is added or taken away", () => {
    const lanes = fc.constantFrom<Partial<FairCandidate>>(
      { lane: "student", level: "hbo-1" },
      { lane: "student", level: "hbo-3" },
      { lane: "mbo", level: "mbo-2" },
      { lane: "mbo", level: "mbo-4" },
      { lane: "frontrunner", level: null, region: "region:gooi" },
      { lane: "frontrunner", level: null, region: "region-none" },
    );
    const person = fc.tuple(lanes, fc.boolean(), fc.nat(4));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 200 }), (drawn) => {
        const all = drawn.flatMap(([of, isNew], at) => people(1, { ...of, isNew, id: `x${at}` }));
        const until = (stage: number) => all.filter((_, at) => (drawn[at]?.[2] ?? 0) >= stage);
        const tables = fairTables(
          facts({
            candidates: all,
            shown: new Set(until(1).map(({ id }) => id)),
            offers: until(2).map(({ id }, _at) => {
              const far = drawn[Number(id.slice(1))]?.[2] ?? 0;
              return offer(id, { status: far >= 3 ? "accepted" : "expired", placed: far >= 4 });
            }),
          }),
        );
        const few = (value: number) => value > 0 && value < 10;
        for (const { counts } of [tables.all, ...fairFamilies.flatMap((family) => tables.families[family])]) {
          for (const [at, stage] of fairStages.entries()) {
            const value = counts[stage];
            const before = at === 0 ? null : (counts[fairStages[at - 1] ?? "pool"] ?? null);
            if (value === null) continue;
            expect(few(value)).toBe(false);
            if (before !== null) expect(few(before - value)).toBe(false);
          }
        }
        for (const stage of fairStages) {
          const told = (rows: readonly FairRow[]) => rows.map(({ counts }) => counts[stage]);
          for (const rows of [tables.families.lane, tables.families.newness]) {
            const open = told(rows).filter((one) => one === null).length;
            // one that is held back by itself would be what is left
            if (tables.all.counts[stage] !== null) expect(open).not.toBe(1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names no region that few people named", () => {
    const candidates = [
      ...people(20, { lane: "frontrunner", level: null, region: "region:gooi" }),
      ...people(6, { lane: "frontrunner", level: null, region: "region:urk" }),
      ...people(6, { lane: "frontrunner", level: null, region: "region:ede" }),
    ];
    const { families } = fairTables(facts({ candidates }));
    expect(families.region.map(({ group, counts }) => [group, counts.pool])).toEqual([
      ["region-other", 12],
      ["region:gooi", 20],
    ]);
  });
});

describe("the four-fifths rule", () => {
  const tables = (asked: { student: number; mbo: number }) => {
    const [students, classes] = [people(100), people(50, { lane: "mbo", level: "mbo-2" })];
    const offers = [...students.slice(0, asked.student), ...classes.slice(0, asked.mbo)].map(({ id }) => offer(id));
    return fairTables(facts({ candidates: [...students, ...classes], offers }));
  };

  it("warns of a group that is asked less than four fifths as often as the best", () => {
    const found = fairWarnings(tables({ student: 50, mbo: 19 }));
    expect(found.find(({ family, stage }) => family === "lane" && stage === "proposed")).toEqual({
      ...{ family: "lane", stage: "proposed", group: "mbo", share: 0.38, best: "student", bestShare: 0.5 },
    });
    expect(found.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["shown", "proposed", "placed"]));
  });

  it("does not at four fifths exactly, nor when there is nobody to set beside", () => {
    expect(fairWarnings(tables({ student: 50, mbo: 20 }))).toEqual([]);
    expect(fairWarnings(fairTables(facts({ candidates: people(100) })))).toEqual([]);
  });

  it("says nothing of what is held back", () => {
    expect(fairWarnings(tables({ student: 50, mbo: 3 }))).toEqual([]);
  });
});

describe("advice", () => {
  const asked = (positions: readonly number[]) =>
    facts({ offers: positions.map((position, at) => offer(`p${at}`, { position })) });
  const ones = (many: number) => Array<number>(many).fill(1);

  it("is followed for a part of the time; nearly always is a warning, and of a few nothing is said", () => {
    expect(firstAsked(asked([...ones(15), 2, 3, 2, 4, 5]))).toEqual({ given: 20, share: 0.75, nearlyAlways: false });
    expect(firstAsked(asked([...ones(19), 2]))).toMatchObject({ share: 0.95, nearlyAlways: true });
    expect(firstAsked(asked(ones(19)))).toMatchObject({ share: 1, nearlyAlways: false });
    expect(firstAsked(asked(ones(9)))).toEqual({ given: 9, share: null, nearlyAlways: false });
    expect(laneFollowed(facts({ laneAdvice: { given: 40, followed: 40 } })).nearlyAlways).toBe(true);
  });

  it("is declined for reasons that are told when ten people gave them", () => {
    const no = (many: number, declineReason: string) =>
      people(many).map(({ id }) => offer(id, { status: "declined", declineReason, placed: false }));
    const reasons = ["no-time", "skills", "other"];
    expect([...declinesByReason(facts({ offers: [...no(12, "no-time"), ...no(11, "skills")] }), reasons)]).toEqual([
      ...[["all", 23] as const, ["no-time", 12] as const, ["skills", 11] as const, ["other", 0] as const],
    ]);
    const few = declinesByReason(facts({ offers: [...no(12, "no-time"), ...no(3, "skills")] }), reasons);
    expect([...few.values()]).toEqual([15, null, null, null]);
    const again = no(12, "no-time").flatMap((one) => [one, { ...one, declineReason: "skills" }]);
    expect(declinesByReason(facts({ offers: again }), reasons).get("skills")).toBe(12);
  });

  it("expires unanswered for a part, told when ten people stand on either side", () => {
    const ended = (many: number, status: FairOffer["status"]) => people(many).map(({ id }) => offer(id, { status }));
    expect(expiredShare(facts({ offers: [...ended(30, "accepted"), ...ended(10, "expired")] }))).toBe(0.25);
    expect(expiredShare(facts({ offers: ended(10, "accepted") }))).toBe(0);
    expect(expiredShare(facts({ offers: [...ended(30, "accepted"), ...ended(9, "expired")] }))).toBeNull();
    expect(expiredShare(facts({ offers: [...ended(9, "accepted"), ...ended(30, "expired")] }))).toBeNull();
    expect(expiredShare(facts({}))).toBeNull();
  });
});

describe("the period", () => {
  const today = "2026-11-27";
  const asked = (kind: string | null, own = true) =>
    fairPeriod({ kind, first: null, last: null }, { today, own }).period;

  it.each([
    [null, "2026-10-01", "2026-12-31"],
    ["last-quarter", "2026-07-01", "2026-09-30"],
    ["half-year", "2026-07-01", "2026-12-31"],
    ["last-half-year", "2026-01-01", "2026-06-30"],
    ["year", "2026-01-01", "2026-12-31"],
    ["last-year", "2025-01-01", "2025-12-31"],
  ])("%s is from %s to %s", (kind, first, last) => {
    expect(asked(kind)).toMatchObject({ first, last });
  });

  it("is of one's own for who may, and says what is wrong with it", () => {
    const own = { kind: "own", first: "2026-02-01", last: "2026-02-28" };
    expect(fairPeriod(own, { today, own: true }).period).toEqual(own);
    expect(fairPeriod(own, { today, own: false }).period.kind).toBe("quarter");
    expect(fairPeriod({ ...own, last: "2026-01-01" }, { today, own: true }).fault).toBe("order");
    expect(fairPeriod({ ...own, last: "x" }, { today, own: true }).fault).toBe("date");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScanInput } from "#app/domain/scan/answers.ts";
import { applicableScored } from "#app/domain/scan/applicability.ts";
import { digitalIntensity } from "#app/domain/scan/dii.ts";
import { givenAnswersSchema } from "#app/domain/scan/schema.ts";
import { earnedPoints, levelOf, type Measure, scoreOf } from "#app/domain/scan/score.ts";
import { scoreDocument } from "#app/domain/scan/score-document.ts";
import { compare, difference, type Fraction, fraction, product, sum } from "#app/lib/fraction.ts";
import {
  answersTo,
  completeInputs,
  everyProfile,
  extremeInput,
  improvements,
  inputs,
  profiles,
  scan,
  scoredQuestionOf,
} from "./scan-cases.ts";

const runs = { numRuns: 3000 };
const equal = (a: Fraction, b: Fraction) => compare(a, b) === 0;
const atMost = (a: Fraction, b: Fraction) => compare(a, b) <= 0;
const measures = (input: ScanInput): Measure[] => {
  const { total, dimensions } = scoreOf(scan, input);
  return [total, ...dimensions];
};
const neverLower = (before: Measure, after: Measure) =>
  atMost(before.lower, after.lower) &&
  atMost(before.upper, after.upper) &&
  (before.point === null || (after.point !== null && atMost(before.point, after.point)));
const same = (a: Measure, b: Measure) => neverLower(a, b) && neverLower(b, a) && equal(a.coverage, b.coverage);

describe("the rules that every score obeys", () => {
  it("3: stays between 0 and 100, with the point inside its range", () => {
    fc.assert(
      fc.property(inputs, (input) =>
        measures(input).every(
          ({ lower, point, upper }) =>
            atMost(fraction(0), lower) &&
            atMost(lower, point ?? lower) &&
            atMost(point ?? upper, upper) &&
            atMost(upper, fraction(100)),
        ),
      ),
      runs,
    );
  });

  it("4: one better answer never lowers its dimension or the total, and leaves the other dimensions alone", () => {
    fc.assert(
      fc.property(improvements, ({ before, after, question }) => {
        const [old, now] = [scoreOf(scan, before), scoreOf(scan, after)];
        expect(neverLower(old.total, now.total)).toBe(true);
        old.dimensions.forEach((dimension, index) => {
          const changed = now.dimensions[index];
          expect(changed).toBeDefined();
          if (!changed) return;
          const holds = dimension.id === question.dimension ? neverLower : same;
          expect(holds(dimension, changed)).toBe(true);
        });
      }),
      runs,
    );
  });

  it("5: answering one more question never widens a range", () => {
    const width = ({ lower, upper }: Measure) => difference(upper, lower);
    const oneMore = inputs
      .map((input) => ({
        input,
        open: applicableScored(scan, input.profile).filter(({ id }) => input.answers[id] === undefined),
      }))
      .filter(({ open }) => open.length > 0)
      .chain(({ input, open }) =>
        fc.constantFrom(...open).chain((question) =>
          answersTo(question, input.profile).map((answer) => ({
            before: input,
            after: { ...input, answers: { ...input.answers, [question.id]: answer } },
          })),
        ),
      );
    fc.assert(
      fc.property(oneMore, ({ before, after }) => {
        const now = measures(after);
        measures(before).forEach((measure, index) => {
          const next = now[index];
          expect(next !== undefined && atMost(width(next), width(measure))).toBe(true);
        });
      }),
      runs,
    );
  });

  it("6: with everything answered the range is one point", () => {
    fc.assert(
      fc.property(completeInputs, (input) =>
        measures(input).every(
          ({ lower, point, upper, coverage }) =>
            point !== null && equal(lower, point) && equal(point, upper) && equal(coverage, fraction(1)),
        ),
      ),
      runs,
    );
  });

  it.each(everyProfile)("7: all best is 100 and all worst is 0 for $size and $customers", (profile) => {
    for (const measure of measures(extremeInput(profile, true))) expect(measure.score).toBe(100);
    for (const measure of measures(extremeInput(profile, false))) expect(measure.score).toBe(0);
  });

  it.each([
    { id: "R3", dimension: "D2", asked: "both", hidden: "few" },
    { id: "G3", dimension: "D6", asked: "b2b", hidden: "b2c" },
  ])("8: leaving out $id never changes the ratio between the others", ({ id, dimension, asked, hidden }) => {
    const question = scoredQuestionOf(id);
    const share = fraction(question.weight, 100);
    const pointOf = (input: ScanInput) =>
      scoreOf(scan, input).dimensions.find((other) => other.id === dimension)?.point;
    const complete = completeInputs.filter(({ profile }) => profile.customers === asked);
    fc.assert(
      fc.property(complete, (input) => {
        const own = earnedPoints(question, input.answers[id], input.profile) ?? fraction(-1);
        const rest = pointOf({ ...input, profile: { ...input.profile, customers: hidden } });
        const all = pointOf(input);
        expect(rest && all).toBeTruthy();
        if (!rest || !all) return;
        const mixed = sum(product(difference(fraction(1), share), rest), product(product(share, fraction(100)), own));
        expect(equal(all, mixed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("10: the sector never changes a score", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(..."ABCDEFGHIJKLMNOPQRS"), (input, sector) => {
        const moved = { ...input, profile: { ...input.profile, sector } };
        expect(scoreDocument(scan, moved)).toEqual(scoreDocument(scan, input));
      }),
      runs,
    );
  });

  it("11: the order of answering does not matter", () => {
    const shuffled = inputs.chain((input) => {
      const entries = Object.entries(input.answers);
      return fc
        .shuffledSubarray(entries, { minLength: entries.length })
        .map((order) => ({ input, other: { ...input, answers: Object.fromEntries(order) } }));
    });
    fc.assert(
      fc.property(shuffled, ({ input, other }) => {
        expect(scoreDocument(scan, other)).toEqual(scoreDocument(scan, input));
      }),
      runs,
    );
  });

  it("11: an answer that is hidden by another profile does not count, and counts again when it is back", () => {
    fc.assert(
      fc.property(inputs, profiles, (input, other) => {
        const asked = new Set(applicableScored(scan, other).map(({ id }) => id));
        const visible = Object.fromEntries(
          Object.entries(input.answers)
            .filter(([id]) => asked.has(id))
            .map(([id, answer]) => [
              id,
              other.size === "zzp" && typeof answer !== "string" ? withoutStaff(answer) : answer,
            ]),
        );
        const moved = { ...input, profile: other };
        expect(scoreDocument(scan, moved)).toEqual(scoreDocument(scan, { ...moved, answers: visible }));
        expect(scoreDocument(scan, { ...moved, profile: input.profile })).toEqual(scoreDocument(scan, input));
      }),
      runs,
    );
  });

  it("12: the index counts 0 ≤ low ≤ high ≤ 12, and a better answer never lowers low", () => {
    fc.assert(
      fc.property(improvements, ({ before, after }) => {
        const [old, now] = [digitalIntensity(scan, before), digitalIntensity(scan, after)];
        for (const { low, high } of [old, now]) expect(0 <= low && low <= high && high <= 12).toBe(true);
        expect(now.low).toBeGreaterThanOrEqual(old.low);
      }),
      runs,
    );
  });

  it("13: the level never falls as the score rises, and is the level of the number shown", () => {
    const order = scan.levels.map(({ id }) => id);
    const ranks = Array.from({ length: 101 }, (_, score) => order.indexOf(levelOf(scan, score)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    fc.assert(
      fc.property(inputs, (input) =>
        measures(input).every(({ score, level }) => (score === null ? level === null : level === levelOf(scan, score))),
      ),
      runs,
    );
  });

  it("14: 'none of these' excludes every other tick and equals an empty tick list", () => {
    const lists = applicableScored(scan, {}).filter((question) => question.kind === "ticks");
    const schema = givenAnswersSchema(scan);
    const ticked = fc.constantFrom(...lists).chain((question) =>
      fc
        .subarray(
          question.options.map(({ id }) => id),
          { minLength: 1 },
        )
        .map((ids) => ({ question, ids })),
    );
    fc.assert(
      fc.property(ticked, profiles, ({ question, ids }, profile) => {
        expect(schema.safeParse({ [question.id]: [...ids, "none"] }).success).toBe(false);
        expect(schema.parse({ [question.id]: ["none"] })).toEqual({ [question.id]: [] });
        expect(earnedPoints(question, [], profile)).toEqual(earnedPoints(question, ["no-such-tick"], profile));
        expect(compare(earnedPoints(question, [], profile) ?? fraction(1), fraction(0))).toBe(0);
      }),
      runs,
    );
  });
});

function withoutStaff(ids: readonly string[]): string[] {
  return ids.filter((id) => id !== "access" && id !== "aware");
}

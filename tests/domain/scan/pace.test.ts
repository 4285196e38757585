import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, scanInputOf } from "#app/domain/scan/answers.ts";
import { digitalIntensity } from "#app/domain/scan/dii.ts";
import { atPace, minutesLeft } from "#app/domain/scan/pace.ts";
import { partView } from "#app/domain/scan/part-view.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import { quickStart } from "#scans/index.ts";
import { inputs, scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const quick = atPace(scan, "quick", quickStart);
const records = inputs.map(
  ({ profile, answers, b2cShare }): Answers => ({ ...profile, ...answers, ...(b2cShare && { b2cShare }) }),
);
const askedIn = (definition: typeof scan, record: Answers) =>
  progressOf(definition, record).parts.flatMap(({ questions }) => questions.map(({ id }) => id));

describe("the quick start", () => {
  it("has 12 questions of the scan, in its own order", () => {
    expect(quickStart).toHaveLength(12);
    expect(quick.parts.flatMap(({ questions }) => questions)).toEqual(quickStart);
  });

  it("settles the whole official index for everybody who knows the answers", () => {
    fc.assert(
      fc.property(records, (record) => {
        const known = Object.entries(record).filter(([id, answer]) => quickStart.includes(id) && answer !== "unknown");
        const given = Object.fromEntries(known);
        fc.pre(askedIn(quick, given).every((id) => given[id] !== undefined));
        const { low, high } = digitalIntensity(scan, scanInputOf(given));
        expect(high).toBe(low);
      }),
      { numRuns: 400 },
    );
  });

  it("asks nobody a thing that the whole scan would not ask, and leaves the rest for later", () => {
    fc.assert(
      fc.property(records, (record) => {
        const whole = askedIn(scan, record);
        const first = askedIn(quick, record);
        expect(first.filter((id) => !whole.includes(id))).toEqual([]);
        const given = Object.fromEntries(Object.entries(record).filter(([id]) => first.includes(id)));
        const open = askedIn(scan, given).filter((id) => given[id] === undefined);
        expect(open.filter((id) => first.includes(id) && record[id] !== undefined)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("counts its own parts", () => {
    const view = partView(quick, { size: "2-9", customers: "both" }, { part: "D4", language: "nl" });
    expect(view).toMatchObject({ position: 3, total: 4, next: "D5" });
    expect(view?.questions.map(({ id }) => id)).toEqual(["V2", "V3"]);
  });
});

describe("the time that is left", () => {
  it("is reckoned from the questions that are left, and from those for her alone", () => {
    expect([minutesLeft(scan, {}), minutesLeft(quick, {})]).toEqual([7, 3]);
    const { wish, barrier, ...rest } = shopAnswers;
    expect(minutesLeft(scan, rest)).toBe(1);
    expect(minutesLeft(scan, shopAnswers)).toBe(0);
    expect(minutesLeft(quick, shopAnswers)).toBe(0);
  });

  it("never grows by an answer to a question that unfolds no other", () => {
    fc.assert(
      fc.property(records, (record) => {
        const { R3, S1, V3, ...others } = record;
        const [none, one, two] = [others, { ...others, S1: "1" }, { ...others, S1: "1", V3: [] }];
        expect(minutesLeft(scan, one)).toBeLessThanOrEqual(minutesLeft(scan, none));
        expect(minutesLeft(scan, two)).toBeLessThanOrEqual(minutesLeft(scan, one));
      }),
      { numRuns: 200 },
    );
  });
});

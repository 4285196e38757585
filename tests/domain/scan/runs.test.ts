import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { scanInputOf } from "#app/domain/scan/answers.ts";
import { applicableScored } from "#app/domain/scan/applicability.ts";
import { changeBetween, type Run } from "#app/domain/scan/runs.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { inputs, profiles, scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

/** Everything an owner answered, in one record as it is kept. */
const records: fc.Arbitrary<Answers> = inputs.map(({ profile, answers }) => ({ ...answers, ...profile }));
const run = (answers: Answers, definition = scan): Run => ({ definition, answers });
const sizeOf = ({ size, internetUse }: Answers): Answers => ({
  ...(size !== undefined && { size }),
  ...(internetUse !== undefined && { internetUse }),
});
const turned = { up: "down", down: "up", same: "same", unclear: "unclear" } as const;

describe("what changed between two scans", () => {
  it("is the reverse when the two are swapped, for a company that stays as large", () => {
    fc.assert(
      fc.property(records, records, (first, other) => {
        const second = { ...other, ...sizeOf(first) };
        const there = changeBetween(run(first), run(second));
        const back = changeBetween(run(second), run(first));
        expect(back?.total).toEqual({ id: "total", before: there?.total.after, after: there?.total.before });
        expect(back?.dimensions).toEqual(
          there?.dimensions.map(({ id, before, after }) => ({ id, before: after, after: before })),
        );
        const directions = new Map(there?.questions.map(({ id, direction }) => [id, turned[direction]]));
        for (const { id, direction } of back?.questions ?? []) expect(direction).toBe(directions.get(id));
      }),
    );
  });

  it("is nothing between the same answers, and those have the score of the result", () => {
    fc.assert(
      fc.property(records, (answers) => {
        const change = changeBetween(run(answers), run(answers));
        expect(change?.total.before).toBe(scoreOf(scan, scanInputOf(answers)).total.score);
        for (const { before, after } of change?.dimensions ?? []) expect(after).toBe(before);
        for (const { direction } of change?.questions ?? []) expect(["same", "unclear"]).toContain(direction);
      }),
    );
  });

  it("counts only questions that applied both times", () => {
    fc.assert(
      fc.property(records, records, (first, second) => {
        const [then, now] = [first, second].map((answers) =>
          scan.dimensions.flatMap(({ id }) =>
            applicableScored(scan, scanInputOf(answers).profile, id).map((question) => question.id),
          ),
        );
        const both = then?.filter((id) => now?.includes(id));
        expect(changeBetween(run(first), run(second))?.questions.map(({ id }) => id)).toEqual(both);
      }),
    );
  });

  it("takes a change of profile for no progress", () => {
    const shop = { ...shopAnswers, customers: "both" };
    const office = { ...shopAnswers, customers: "few" };
    const change = changeBetween(run(shop), run(office));
    expect(change?.questions.map(({ id }) => id)).not.toContain("R3");
    expect(change?.dimensions.find(({ id }) => id === "D2")).toMatchObject({
      before: change?.dimensions.find(({ id }) => id === "D2")?.after,
    });
  });

  it("is nothing for the same answers of a company that grew, shrank or turned to other customers", () => {
    fc.assert(
      fc.property(records, profiles, (answers, profile) => {
        const change = changeBetween(run(answers), run({ ...answers, ...profile }));
        expect(change?.total.after).toBe(change?.total.before);
        for (const { before, after } of change?.dimensions ?? []) expect(after).toBe(before);
        for (const { direction } of change?.questions ?? []) expect(["same", "unclear"]).toContain(direction);
      }),
      { numRuns: 300 },
    );
  });

  it("counts full marks as they are for her now, of what she was asked both times", () => {
    const { internetUse, ...shop } = shopAnswers;
    const alone = { ...shop, size: "zzp", R4: ["book", "crm", "proj"], V3: ["mfa", "av"] };
    const team = {
      ...alone,
      size: "2-9",
      internetUse: "more",
      R4: ["book", "crm"],
      V3: ["mfa", "av", "access", "aware"],
    };
    const grown = changeBetween(run(alone), run(team));
    const shrunk = changeBetween(run(team), run(alone));
    const at = (change: typeof grown, id: string) => change?.questions.find((one) => one.id === id)?.direction;
    expect([at(grown, "R4"), at(grown, "V3")]).toEqual(["down", "same"]);
    expect([at(shrunk, "R4"), at(shrunk, "V3")]).toEqual(["up", "same"]);
  });

  it("names what went up and down", () => {
    const before = { ...shopAnswers, V4: "0", A1: "3" };
    const after = { ...shopAnswers, V4: "3", A1: "1" };
    const change = changeBetween(run(before), run(after));
    const at = (id: string) => change?.questions.find((question) => question.id === id)?.direction;
    expect([at("V4"), at("A1"), at("S1")]).toEqual(["up", "down", "same"]);
  });

  it("is not told across major models, and is across versions of one", () => {
    const other = { ...scan, version: 2 };
    expect(changeBetween(run(shopAnswers), run(shopAnswers, other))).not.toBeNull();
    expect(changeBetween(run(shopAnswers), run(shopAnswers, { ...other, model: 2 }))).toBeNull();
  });
});

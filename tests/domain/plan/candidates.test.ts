import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "#app/domain/plan/candidates.ts";
import { withSteps } from "#app/domain/plan/projection.ts";
import type { Answers } from "#app/domain/scan/answers.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { compare, decimal, difference } from "#app/lib/fraction.ts";
import { everyProfile, extremeInput, scan, scoredQuestionOf } from "#tests/domain/scan/scan-cases.ts";
import {
  candidatesFor,
  contentWith,
  nothingDone,
  plainLibrary,
  plannedCompleteInputs,
  plannedInputs,
  secured,
  someSteps,
} from "./plan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };
const idsOf = (found: readonly { step: { id: string } }[]) => found.map(({ step }) => step.id);

describe("what she can take next", () => {
  it("is one rung of a ladder and every tick that is missing", () => {
    const found = candidatesFor({ profile: shop, answers: { S1: "1", G2: ["off"], ...secured } });
    expect(idsOf(found)).toEqual(["S1-2", "G2-repair", "G2-refurb", "G2-return", "G2-host"].sort(inSuggestedOrder));
  });

  it("is nothing for a question that was skipped or not known, save basic security: she must find out first", () => {
    fc.assert(
      fc.property(plannedInputs, (input) => {
        for (const { step, urgent } of candidatesFor(input)) {
          const answer = input.answers[step.question];
          if (answer === undefined || answer === "unknown") expect(urgent).toBe(true);
        }
      }),
    );
  });

  it.each<[string, Answers]>([
    ["does not know what she has", { V3: "unknown" }],
    ["skipped the question", { S1: "4" }],
    ["skipped it in the quick start", { R1: "4", R3: "4", V2: "4", A2: "4" }],
  ])("is all basic security when she %s", (_, answers) => {
    const found = candidatesFor({ profile: shop, answers });
    expect(idsOf(found).sort()).toEqual(["V3-backup", "V3-mfa", "V3-update"]);
    expect(found.every(({ urgent }) => urgent)).toBe(true);
  });

  it.each(everyProfile)(
    "is nothing at all for the best scan, and something at every question of the worst, for $size and $customers",
    (profile) => {
      expect(candidatesFor(extremeInput(profile, true))).toEqual([]);
      const worst = extremeInput(profile, false);
      const questions = new Set(candidatesFor(worst).map(({ step }) => step.question));
      expect([...questions].sort()).toEqual(Object.keys(worst.answers).sort());
    },
  );

  it("is never what is not asked of someone who works alone", () => {
    const found = idsOf(candidatesFor({ profile: { size: "zzp" }, answers: { V3: ["mfa", "backup", "update"] } }));
    expect(found.sort()).toEqual(["V3-av", "V3-pwd"]);
  });
});

describe("the gain of a step", () => {
  it("is exactly what the total wins when, of a whole scan, only this changes", () => {
    fc.assert(
      fc.property(plannedCompleteInputs, (input) => {
        const before = scoreOf(scan, input).total.lower;
        for (const { step, gain, kind } of candidatesFor(input)) {
          if (kind !== "offered") continue;
          const after = scoreOf(scan, withSteps(contentWith(), input, new Set([step.id]))).total.lower;
          expect(compare(difference(after, before), gain)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is weighed one and a half times for her wish, and divided by the effort", () => {
    fc.assert(
      fc.property(plannedInputs, (input) => {
        for (const { step, gain, worth, fitsWish } of candidatesFor(input)) {
          expect(fitsWish).toBe(scoredQuestionOf(step.question).wishes.includes(String(input.answers.wish)));
          expect(decimal(worth)).toBeCloseTo((decimal(gain) * (fitsWish ? 1.5 : 1)) / step.effort, 9);
        }
      }),
    );
  });
});

describe("what she ticked off", () => {
  it("stays in as long as her answers do not say so themselves, and opens what comes after it", () => {
    const input = { profile: shop, answers: { S1: "1", ...secured } };
    const found = candidatesOf(contentWith(), input, new Set(["S1-2"]));
    expect(found.map(({ step, kind }) => [step.id, kind])).toEqual([
      ["S1-2", "offered"],
      ["S1-3", "opened"],
    ]);
    const answeredSo = candidatesOf(contentWith(), { ...input, answers: { S1: "2", ...secured } }, new Set(["S1-2"]));
    expect(idsOf(answeredSo)).toEqual(["S1-3"]);
  });

  it("makes the others of a list spare once the list earns full marks, save basic security", () => {
    const answers = { V3: ["pwd", "av", "access", "aware", "backup"] };
    const found = candidatesOf(contentWith(), { profile: shop, answers }, new Set(["V3-mfa"]));
    expect(found.map(({ step, kind }) => [step.id, kind])).toEqual([
      ["V3-mfa", "offered"],
      ["V3-update", "offered"],
    ]);
    const list = candidatesOf(
      contentWith(),
      { profile: shop, answers: { A3: ["text", "chatbot"], ...secured } },
      new Set(["A3-rpa"]),
    );
    expect(list.filter(({ kind }) => kind === "spare").map(({ step }) => step.id)).not.toContain("A3-rpa");
    expect(list.filter(({ kind, gain }) => kind === "spare" && decimal(gain) !== 0)).toEqual([]);
    expect(list.filter(({ kind }) => kind === "offered").map(({ step }) => step.id)).toEqual(["A3-rpa"]);
  });

  it("takes nothing away from what she could take without it", () => {
    fc.assert(
      fc.property(plannedInputs, someSteps, (input, done) => {
        const before = idsOf(candidatesOf(contentWith(), input, nothingDone));
        const after = new Set(idsOf(candidatesOf(contentWith(), input, done)));
        const passed = (id: string) => {
          const step = plainLibrary.find((one) => one.id === id);
          const higher = plainLibrary.filter(
            (one) => one.question === step?.question && done.has(one.id) && Number(one.wins) > Number(step.wins),
          );
          return higher.length > 0;
        };
        // a rung that she passed by a higher one is behind her
        expect(before.filter((id) => !after.has(id) && !passed(id))).toEqual([]);
      }),
    );
  });
});

function inSuggestedOrder(one: string, other: string): number {
  const place = (id: string) => {
    const [question = "", tick = ""] = id.split("-");
    const scored = scoredQuestionOf(question);
    return scored.kind === "ticks" ? 1 + scored.suggest.indexOf(tick) : 0;
  };
  return place(one) - place(other);
}

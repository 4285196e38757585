import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, ScanInput } from "#app/domain/scan/answers.ts";
import { type PlanAction, planOf, weakDimensions } from "#app/domain/scan/plan.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { decimal } from "#app/lib/fraction.ts";
import { completeInputs, everyProfile, extremeInput, inputs, scan, scoredQuestionOf } from "./scan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };
const basics = ["mfa", "backup", "update"];

function planFor(answers: Answers): PlanAction[] {
  return planOf(scan, { profile: shop, answers });
}

/** The answers after the owner took this step. */
function taken({ profile, answers }: ScanInput, { question, step }: PlanAction): ScanInput {
  if (step.kind === "rung") return { profile, answers: { ...answers, [question]: step.to } };
  const now = answers[question];
  const ticked = typeof now === "string" || now === undefined ? [] : now;
  return { profile, answers: { ...answers, [question]: [...ticked, ...step.ideas.slice(0, step.to - step.from)] } };
}

describe("the order of steps", () => {
  it("puts missing basic security first, whatever it gains", () => {
    const [first, second] = planFor({ S1: "0", V3: ["mfa", "pwd", "av", "access", "aware"], wish: "customers" });
    expect(first).toMatchObject({ question: "V3", urgent: true, step: { kind: "ticks", ideas: ["backup", "update"] } });
    expect(second?.urgent).toBe(false);
  });

  it("asks for all basic security when she does not know what she has", () => {
    expect(planFor({ V3: "unknown" })[0]).toMatchObject({ urgent: true, step: { from: 0, to: 3, ideas: basics } });
  });

  it("has nothing urgent once the basics are there", () => {
    const [only] = planFor({ V3: basics });
    expect(only).toMatchObject({ question: "V3", urgent: false, step: { from: 3, to: 4, full: 6 } });
  });

  it("weighs a step one and a half times when it fits her wish", () => {
    const answers: Answers = { S1: "1", R2: ["site", "social", "profile"] };
    expect(planFor(answers).map(({ question }) => question)).toEqual(["S1", "R2"]);
    const wished = planFor({ ...answers, S1: "unknown", V4: "1", wish: "safe" });
    expect(wished.map(({ question, fitsWish }) => [question, fitsWish])).toEqual([
      ["S1", false],
      ["V4", true],
      ["R2", false],
    ]);
  });

  it("divides by effort", () => {
    const answers: Answers = { R2: [], R3: "0" };
    expect(planFor(answers).map(({ question, gain, action }) => [question, gain, action.effort])).toEqual([
      ["R2", 0.833333333333, 1],
      ["R3", 0.833333333333, 3],
    ]);
  });

  it("is by worth for every scan: gain × 1.5 for the wish ÷ effort, after what is urgent", () => {
    const wishes = fc.constantFrom("customers", "time", "money", "safe", "staff", "ai", "green", "unknown");
    fc.assert(
      fc.property(inputs, wishes, (input, wish) => {
        const plan = planOf(scan, { ...input, answers: { ...input.answers, wish } });
        const worths = plan.map(({ urgent, gain, fitsWish, action, question }) => {
          expect(fitsWish).toBe(scoredQuestionOf(question).wishes.includes(wish));
          return (urgent ? 1000 : 0) + (gain * (fitsWish ? 1.5 : 1)) / action.effort;
        });
        for (let index = 1; index < worths.length; index += 1) {
          expect(worths[index]).toBeLessThanOrEqual((worths[index - 1] ?? 0) + 1e-9);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("each step", () => {
  it("gains exactly what the total wins when it is taken", () => {
    fc.assert(
      fc.property(completeInputs, (input) => {
        const now = scoreOf(scan, input).total.lower;
        for (const action of planOf(scan, input)) {
          const next = scoreOf(scan, taken(input, action)).total.lower;
          expect(decimal(next) - decimal(now)).toBeCloseTo(action.gain, 9);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("comes from an answer: a skipped question gives none", () => {
    fc.assert(
      fc.property(inputs, (input) =>
        planOf(scan, input).every(({ question }) => input.answers[question] !== undefined),
      ),
    );
  });

  it("speaks to the rung she is on", () => {
    const titles = ["0", "1", "2", "3"].map((S1) => planFor({ S1 })[0]?.action.title.en);
    expect(titles[0]).toBe(titles[1]);
    expect(titles[2]).toBe(titles[3]);
    expect(titles[1]).not.toBe(titles[2]);
    expect(planFor({ S1: "unknown" })[0]).toMatchObject({ step: { from: "unknown", to: "1" } });
  });

  it.each(everyProfile)("is there for the worst scan and gone from the best, for $size and $customers", (profile) => {
    const worst = planOf(scan, extremeInput(profile, false));
    expect(worst.length).toBe(Object.keys(extremeInput(profile, false).answers).length);
    expect(planOf(scan, extremeInput(profile, true))).toEqual([]);
  });

  it("never suggests staff-only protection to someone who works alone", () => {
    const [only] = planOf(scan, { profile: { size: "zzp" }, answers: { V3: basics } });
    expect(only?.step).toMatchObject({ full: 5, ideas: ["pwd", "av"] });
  });
});

describe("weak dimensions", () => {
  it("are those shown at 50 or below, weakest first", () => {
    const score = scoreOf(scan, {
      profile: shop,
      answers: { S1: "1", S2: "1", G1: [], G2: [], A1: "3", A2: "4", H1: "unknown" },
    });
    expect(weakDimensions(score)).toEqual(["D6", "D1"]);
  });

  it("are none for a company at its best", () => {
    expect(weakDimensions(scoreOf(scan, extremeInput(shop, true)))).toEqual([]);
  });
});

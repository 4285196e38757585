import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withSteps } from "#app/domain/plan/projection.ts";
import { chosenSteps, roadmapOf } from "#app/domain/plan/roadmap.ts";
import { planScore } from "#app/domain/plan/score-view.ts";
import type { Answer, ScanInput } from "#app/domain/scan/answers.ts";
import { applicableScored } from "#app/domain/scan/applicability.ts";
import { measureView } from "#app/domain/scan/measure-view.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { compare } from "#app/lib/fraction.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { contentWith, day, keptSteps, plainLibrary, plannedInputs, someSteps } from "./plan-cases.ts";

const content = contentWith();

/** The answers by hand: each step by itself, one after the other. */
function improved(input: ScanInput, steps: ReadonlySet<string>): ScanInput {
  const answers: Record<string, Answer> = { ...input.answers };
  const applies = new Set(applicableScored(scan, input.profile).map(({ id }) => id));
  for (const { id, question, wins } of plainLibrary) {
    if (!steps.has(id) || !applies.has(question)) continue;
    const now = answers[question];
    if (/^\d+$/.test(wins)) {
      if (typeof now !== "string" || now === "unknown" || Number(now) < Number(wins)) answers[question] = wins;
    } else answers[question] = Array.isArray(now) ? [...now.filter((tick) => tick !== wins), wins] : [wins];
  }
  return { ...input, answers };
}

describe("answers with steps taken", () => {
  it("score as the improved answers do", () => {
    fc.assert(
      fc.property(plannedInputs, someSteps, (input, steps) => {
        expect(scoreOf(scan, withSteps(content, input, steps))).toEqual(scoreOf(scan, improved(input, steps)));
      }),
    );
  });

  it("never score less, in the total or in a theme", () => {
    fc.assert(
      fc.property(plannedInputs, someSteps, (input, steps) => {
        const [before, after] = [scoreOf(scan, input), scoreOf(scan, withSteps(content, input, steps))];
        expect(compare(after.total.lower, before.total.lower)).toBeGreaterThanOrEqual(0);
        after.dimensions.forEach((dimension, at) => {
          const was = before.dimensions[at];
          if (was) expect(compare(dimension.lower, was.lower)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("are her answers when there is no step", () => {
    fc.assert(fc.property(plannedInputs, (input) => withSteps(content, input, new Set()) === input));
  });

  it("are the same when the same steps are taken again", () => {
    fc.assert(
      fc.property(plannedInputs, someSteps, (input, steps) => {
        const once = withSteps(content, input, steps);
        expect(scoreOf(scan, withSteps(content, once, steps))).toEqual(scoreOf(scan, once));
      }),
    );
  });
});

describe("the score that a plan leads to", () => {
  it("is what the scan's own scoring makes of what is done and chosen", () => {
    fc.assert(
      fc.property(plannedInputs, keptSteps, (input, kept) => {
        const entries = roadmapOf(content, input, { kept, today: day });
        const { scan: now, projected } = planScore({ content, input, entries }, "nl");
        const read = (answers: ScanInput) =>
          measureView({ definition: scan, language: "nl" }, scoreOf(scan, answers).total);
        expect(now).toEqual(read(input));
        expect(projected).toEqual(read(improved(input, chosenSteps(entries))));
      }),
    );
  });

  it("is said in one sentence, without a rise where there is none", () => {
    const input = { profile: { size: "2-9" }, answers: {} };
    const said = planScore({ content, input, entries: [] }, "nl").sentence;
    expect(said).toBe("Je scan staat op 0–100.");
  });
});

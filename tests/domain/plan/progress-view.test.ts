import { describe, expect, it } from "vitest";
import { progressView, type ScoredRun } from "#app/domain/plan/progress-view.ts";
import type { KeptStep } from "#app/domain/plan/roadmap.ts";
import { scanInputOf } from "#app/domain/scan/answers.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { stepLibrary } from "#scans/steps.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";

function run(day: string, changed: Record<string, string> = {}, definition = scan): ScoredRun {
  const answers = { ...shopAnswers, ...changed };
  const { total, dimensions } = scoreOf(definition, scanInputOf(answers));
  const scores = { total: total.score, dimensions: Object.fromEntries(dimensions.map(({ id, score }) => [id, score])) };
  return { definition, answers, at: Date.parse(`${day}T09:00:00Z`), scores };
}

function done(step: string, day: string): KeptStep {
  const doneAt = new Date(`${day}T09:00:00Z`);
  return { id: step, step, title: null, status: "done", horizon: null, until: null, doneAt };
}

const spring = run("2026-04-01");
const autumn = run("2026-11-20", { V4: "3" });
const view = (runs: ScoredRun[], kept: KeptStep[] = [], pair = [runs.at(-2), runs.at(-1)]) => {
  const [before, after] = pair;
  if (!before || !after) throw new Error("two scans are needed");
  return progressView({ runs, before, after, library: stepLibrary, kept }, "nl");
};

describe("how a company came on", () => {
  it("is a line of the totals as they were kept", () => {
    const odd = { ...spring, scores: { ...spring.scores, total: 12 } };
    expect(view([odd, autumn]).line.map(({ score }) => score)).toEqual([12, autumn.scores.total]);
    expect(view([odd, autumn]).conclusion).toBe(
      `Van 12 op 1 april 2026 naar ${autumn.scores.total} op 20 november 2026.`,
    );
  });

  it("keeps scans of another model out of the line and the comparison, and in the table", () => {
    const later = run("2027-04-01", {}, { ...scan, version: 2, model: 2 });
    const mixed = view([spring, autumn, later]);
    expect(mixed).toMatchObject({ mixed: true, change: null });
    expect(mixed.line).toHaveLength(1);
    expect(mixed.table).toHaveLength(3);
  });

  it("names both answers of a question that changed, and counts the rest", () => {
    const { change } = view([spring, autumn]);
    expect(change?.up).toEqual([
      {
        id: "V4",
        text: "Morgen doet niets het meer. Wat dan?",
        before: [expect.any(String)],
        after: ["Er is een noodplan op papier"],
      },
    ]);
    expect(change?.down).toEqual([]);
    expect(change?.rest).toEqual(["20 vragen bleven gelijk."]);
  });

  it("shows the steps that were ticked off in between, and whether their question went up", () => {
    const kept = [done("V4-3", "2026-07-01"), done("S1-3", "2026-07-01"), done("V3-mfa", "2026-03-01")];
    expect(view([spring, autumn], kept).steps.map(({ seen }) => seen)).toEqual([true, false]);
    expect(view([spring, autumn], [{ ...done("V4-3", "2026-07-01"), status: "open" }]).steps).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Horizon, horizons } from "#app/domain/plan/horizons.ts";
import { orderOf } from "#app/domain/plan/order.ts";
import { placesOf } from "#app/domain/plan/places.ts";
import { planView } from "#app/domain/plan/plan-view.ts";
import { type KeptStep, type PlanEntry, roadmapOf } from "#app/domain/plan/roadmap.ts";
import { addMonths } from "#app/lib/dates.ts";
import { stepLibrary } from "#scans/steps.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import {
  candidatesFor,
  contentWith,
  day,
  keptSteps,
  libraries,
  plainLibrary,
  plannedInputs,
  secured,
} from "./plan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };
const kept = (step: string, changes: Partial<KeptStep>): KeptStep => ({
  ...{ id: `kept-${step}`, step, title: null, status: "open", horizon: null, until: null, doneAt: null },
  ...changes,
});
const entryOf = (entries: readonly PlanEntry[], id: string) => entries.find(({ step }) => step?.id === id);

/** Where what builds on this step can begin. */
function from({ state, horizon, kept }: PlanEntry): Horizon {
  if (state === "done") return "now";
  if (state === "open") return horizon;
  return state === "postponed" && (kept?.until ?? "9") < addMonths(day, 3) ? "quarter" : "year";
}

describe("a step that builds on another", () => {
  const answers = { V3: ["mfa", "update", "pwd", "av", "access", "aware"], V4: "1" };
  const content = { definition: scan, library: stepLibrary };
  const drill = (row: KeptStep | null) => {
    const rows = row === null ? [] : [row];
    const found = entryOf(roadmapOf(content, { profile: shop, answers }, { kept: rows, today: day }), "V4-2");
    const plan = planView({ content, answers: { ...shop, ...answers }, kept: rows, signposts: [] }, "nl", day);
    const view = [...plan.now, ...plan.quarter, ...plan.year.flatMap(({ steps }) => steps)].find(
      ({ id }) => id === "V4-2",
    );
    return [found?.horizon, view?.horizon, view?.buildsOn];
  };
  const backup = "Maak een back-up op een andere plek en test hem";

  it("stands with it", () => {
    expect(drill(null)).toEqual(["now", "now", [backup]]);
  });

  it.each<[string, Partial<KeptStep>, Horizon]>([
    ["put off a month", { status: "postponed", until: "2026-12-24" }, "quarter"],
    ["put off until May", { status: "postponed", until: "2027-05-01" }, "year"],
    ["left out", { status: "dropped" }, "year"],
    ["moved to the quarter", { horizon: "quarter" }, "quarter"],
    ["moved to the year", { horizon: "year" }, "year"],
  ])("waits for one that is %s, and says which", (_, change, horizon) => {
    expect(drill(kept("V3-backup", change))).toEqual([horizon, horizon, [backup]]);
  });

  it("need not wait for one that is done, wherever that stands", () => {
    expect(drill(kept("V3-backup", { status: "done", horizon: "year" }))).toEqual(["now", "now", []]);
  });

  it("stands no earlier than that one, whatever she did, unless she moved it herself", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, keptSteps, (input, library, rows) => {
        const entries = roadmapOf(contentWith(library), input, { kept: rows, today: day });
        const open = entries.filter(
          ({ state, step, kept }) => state === "open" && step && (kept?.horizon ?? null) === null,
        );
        for (const { needs, horizon, step } of open)
          for (const id of needs) {
            const need = entryOf(entries, id);
            expect(need, `${step?.id} builds on ${id}`).toBeDefined();
            if (need) expect(horizons.indexOf(horizon)).toBeGreaterThanOrEqual(horizons.indexOf(from(need)));
          }
      }),
      { numRuns: 300 },
    );
  });

  it("names the same steps, whatever she put off or left out", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, keptSteps, (input, library, rows) => {
        const away = rows.map((row) => (row.status === "done" ? { ...row, status: "open" as const } : row));
        const plain = roadmapOf(contentWith(library), input, { kept: [], today: day });
        for (const { step, needs } of roadmapOf(contentWith(library), input, { kept: away, today: day }))
          if (step) expect([...needs].sort()).toEqual([...(entryOf(plain, step.id)?.needs ?? [])].sort());
      }),
    );
  });
});

describe("what she ticked off", () => {
  it("stays where it stood", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, fc.infiniteStream(fc.boolean()), (input, library, chosen) => {
        const plain = roadmapOf(contentWith(library), input, { kept: [], today: day });
        const done = plain.filter(({ step }) => step && chosen.next().value);
        const rows = done.map(({ step }) => kept(step?.id ?? "", { status: "done" }));
        const after = roadmapOf(contentWith(library), input, { kept: rows, today: day });
        for (const { step, horizon } of done) expect(entryOf(after, step?.id ?? "")?.horizon).toBe(horizon);
      }),
    );
  });

  it("brings the rung above it, which stands where its gain puts it", () => {
    const answers = { S1: "1", A3: ["text"], H2: "3", ...secured };
    const rows = [kept("S1-2", { status: "done" })];
    const entries = roadmapOf(contentWith(), { profile: shop, answers }, { kept: rows, today: day });
    expect(entryOf(entries, "S1-3")).toMatchObject({ state: "open", horizon: "now", needs: ["S1-2"] });
  });
});

it("gives no place to what is put off or left out, and one to all others", () => {
  fc.assert(
    fc.property(plannedInputs, keptSteps, (input, rows) => {
      const order = orderOf(plainLibrary, candidatesFor(input));
      const stateOf = (id: string) => rows.find(({ step }) => step === id)?.status ?? "open";
      const standingOf = (id: string) => ({ state: stateOf(id), moved: null, until: null });
      const places = placesOf(order, { standingOf, today: day });
      const away = (id: string) => ["postponed", "dropped"].includes(stateOf(id));
      expect([...places.keys()].sort()).toEqual(
        order
          .map(({ step }) => step.id)
          .filter((id) => !away(id))
          .sort(),
      );
    }),
  );
});

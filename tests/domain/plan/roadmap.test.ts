import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { horizons } from "#app/domain/plan/horizons.ts";
import { chosenSteps, type KeptStep, roadmapOf } from "#app/domain/plan/roadmap.ts";
import { contentWith, day, keptSteps, libraries, plainLibrary, plannedInputs, secured } from "./plan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };
const kept = (step: string | null, changes: Partial<KeptStep>): KeptStep => ({
  ...{ id: `kept-${step}`, step, title: step === null ? "Eigen" : null, status: "open", horizon: null },
  ...{ until: null, doneAt: null, ...changes },
});

describe("the roadmap", () => {
  it("holds every step once, whatever she did", () => {
    fc.assert(
      fc.property(plannedInputs, keptSteps, (input, rows) => {
        const ids = roadmapOf(contentWith(), input, { kept: rows, today: day }).map(
          (entry) => entry.step?.id ?? entry.kept?.id,
        );
        expect(new Set(ids).size).toBe(ids.length);
        const own = rows.filter(({ step }) => step === null).map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(own));
      }),
    );
  });

  it("loses nothing that she ticked off", () => {
    fc.assert(
      fc.property(plannedInputs, keptSteps, (input, rows) => {
        const entries = roadmapOf(contentWith(), input, { kept: rows, today: day });
        const done = rows.filter(({ status, step }) => status === "done" && step !== null).map(({ step }) => step);
        const shown = entries.filter(({ state }) => state === "done").map(({ step }) => step?.id);
        expect(shown).toEqual(expect.arrayContaining(done));
      }),
    );
  });

  it("puts no step in an earlier horizon than one it builds on, unless she moved it herself", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, (input, library) => {
        const entries = roadmapOf(contentWith(library), input, { kept: [], today: day });
        const place = new Map(entries.map(({ step, horizon }) => [step?.id ?? "", horizons.indexOf(horizon)]));
        for (const { step, needs } of entries)
          for (const id of needs) expect(place.get(id)).toBeLessThanOrEqual(place.get(step?.id ?? "") ?? 0);
      }),
    );
  });

  it("asks at most three things now and five this quarter beside basic security, one of a list, and no project now", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, (input, library) => {
        const entries = roadmapOf(contentWith(library), input, { kept: [], today: day });
        const at = (horizon: string) => entries.filter((entry) => entry.horizon === horizon && !entry.urgent);
        expect(at("now").length).toBeLessThanOrEqual(3);
        expect(at("quarter").length).toBeLessThanOrEqual(5);
        for (const horizon of ["now", "quarter"]) {
          const questions = at(horizon).map(({ step }) => step?.question);
          expect(new Set(questions).size).toBe(questions.length);
        }
        expect(at("now").every(({ step }) => (step?.effort ?? 0) <= 2)).toBe(true);
        expect(
          entries.filter(({ urgent }) => urgent).every(({ needs, horizon }) => needs.length > 0 || horizon === "now"),
        ).toBe(true);
      }),
    );
  });

  it("stands a step where she moved it, and keeps the place of one that is done", () => {
    const answers = { S1: "1", A1: "1", ...secured };
    const plain = roadmapOf(contentWith(), { profile: shop, answers }, { kept: [], today: day });
    const rows = [kept("S1-2", { horizon: "year" }), kept("A1-2", { status: "done" })];
    const after = roadmapOf(contentWith(), { profile: shop, answers }, { kept: rows, today: day });
    const placeOf = (entries: typeof plain, id: string) => entries.find(({ step }) => step?.id === id)?.horizon;
    expect(placeOf(after, "S1-2")).toBe("year");
    expect(placeOf(after, "A1-2")).toBe(placeOf(plain, "A1-2"));
  });

  it("brings a step that was put off back on its day", () => {
    const input = { profile: shop, answers: { S1: "1", ...secured } };
    const rows = [kept("S1-2", { status: "postponed", until: "2026-12-24" })];
    const stateOn = (today: string) => roadmapOf(contentWith(), input, { kept: rows, today })[0]?.state;
    expect([stateOn("2026-12-23"), stateOn("2026-12-24")]).toEqual(["postponed", "open"]);
  });

  it("puts behind her what is done and what her answers say by now", () => {
    const input = { profile: shop, answers: { S1: "2", ...secured } };
    const entries = roadmapOf(contentWith(), input, { kept: [kept("S1-2", { status: "done" })], today: day });
    expect(entries.find(({ step }) => step?.id === "S1-2")).toMatchObject({ state: "done", behind: true });
  });

  it("makes room for another step when one is left out", () => {
    const answers = { S1: "1", S2: "1", R1: "1", H2: "1", A1: "1", V1: "1", ...secured };
    const library = plainLibrary.map((step) => ({ ...step, effort: 1 }));
    const nowOf = (rows: KeptStep[]) =>
      roadmapOf(contentWith(library), { profile: shop, answers }, { kept: rows, today: day })
        .filter(({ state, horizon }) => state === "open" && horizon === "now")
        .map(({ step }) => step?.id ?? "");
    const [first = "", ...rest] = nowOf([]);
    const after = nowOf([kept(first, { status: "dropped" })]);
    expect(after).toHaveLength(3);
    expect(after).toEqual(expect.arrayContaining(rest));
  });
});

it("counts what is done, and what is open now and this quarter, as chosen", () => {
  const rows = [kept("S1-2", { status: "done" }), kept("A1-2", { horizon: "year" }), kept(null, { horizon: "now" })];
  const entries = roadmapOf(
    contentWith(),
    { profile: shop, answers: { S1: "1", A1: "1", V1: "1", ...secured } },
    { kept: rows, today: day },
  );
  const chosen = chosenSteps(entries);
  expect([chosen.has("S1-2"), chosen.has("A1-2"), chosen.has("V1-2")]).toEqual([true, false, true]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advisorPlan } from "#app/domain/plan/advisor-plan.ts";
import { planOpening } from "#app/domain/plan/plan-opening.ts";
import { type PlanSource, planView } from "#app/domain/plan/plan-view.ts";
import type { KeptStep } from "#app/domain/plan/roadmap.ts";
import { sharedPlan } from "#app/domain/plan/shared-plan.ts";
import { checkedSignposts, shownSignposts } from "#app/domain/plan/signpost-state.ts";
import type { Answers } from "#app/domain/scan/answers.ts";
import { signposts, stepLibrary } from "#scans/steps.ts";
import { extremeInput, scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { contentWith, day, keptSteps, plannedInputs, secured } from "./plan-cases.ts";

const shown = shownSignposts(checkedSignposts(signposts, [], day));
const sourceOf = (answers: Answers, kept: readonly KeptStep[] = []): PlanSource => ({
  ...{ content: { definition: scan, library: stepLibrary }, answers, kept, signposts: shown },
});
const kept = (step: string | null, changes: Partial<KeptStep>): KeptStep => ({
  ...{ id: `kept-${step}`, step, title: step === null ? "Mijn eigen stap" : null, status: "open", horizon: null },
  ...{ until: null, doneAt: null, ...changes },
});
const everyStep = (plan: ReturnType<typeof planView>) => [
  ...[...plan.now, ...plan.quarter, ...plan.year.flatMap(({ steps }) => steps)],
  ...[...plan.postponed, ...plan.dropped, ...plan.behind],
];

describe("the plan of the worked example", () => {
  const plan = planView(sourceOf(shopAnswers), "nl", day);

  it("begins with the basic security that is missing, and fits her wish", () => {
    expect(plan.first.map(({ id }) => id)[0]).toBe("V3-mfa");
    expect(plan.first[0]).toMatchObject({ urgent: true, horizon: "now", state: "open" });
    expect([...plan.now, ...plan.quarter].some(({ fitsWish }) => fitsWish)).toBe(true);
  });

  it("tells of every step what it is, why, how to begin, what it takes and who helps", () => {
    for (const step of [...plan.now, ...plan.quarter]) {
      expect(step.begin).toHaveLength(3);
      for (const words of [step.title, step.why, step.time, step.cost, step.effort, step.theme])
        expect(words).toBeTruthy();
      expect(step.helpers.length).toBeGreaterThan(0);
    }
    const pointed = everyStep(plan).flatMap(({ signposts: others }) => others);
    expect(pointed.find(({ id }) => id === "edih-nwnl")?.checked).toBe(
      "Volgens de provincie Utrecht en deondernemer.nl, 24 november 2025.",
    );
    expect(pointed.filter(({ checked }) => checked.startsWith("Gecontroleerd"))).toEqual([]);
  });

  it("says of a signpost that a person looked only where one did", () => {
    const found = { signpost: "ncsc-dtc", checkedOn: "2026-11-20", until: null, right: true };
    const looked = shownSignposts(checkedSignposts(signposts, [found], day));
    const { now } = planView({ ...sourceOf(shopAnswers), signposts: looked }, "nl", day);
    expect(now[0]?.signposts).toMatchObject([{ id: "ncsc-dtc", checked: "Gecontroleerd op 20 november 2026." }]);
  });

  it("points nowhere that is stale, ended, wrong or never looked at", () => {
    const allowed = new Set(shown.map(({ id }) => id));
    const pointed = everyStep(plan).flatMap((step) => step.signposts.map(({ id }) => id));
    expect(pointed.filter((id) => !allowed.has(id))).toEqual([]);
    const late = planView(
      { ...sourceOf(shopAnswers), signposts: shownSignposts(checkedSignposts(signposts, [], "2040-01-01")) },
      "nl",
      "2040-01-01",
    );
    expect(everyStep(late).flatMap((step) => step.signposts)).toEqual([]);
  });

  it("says where it leads, by the scan's own scoring", () => {
    expect(plan.score.scan.figure).toBe("38");
    expect(plan.score.sentence).toMatch(/^Je scan staat op 38\. Doe je deze stappen, dan kom je op \d+\.$/);
    expect(Number(plan.score.projected.figure)).toBeGreaterThan(38);
  });
});

describe("what she did with it", () => {
  const rows = [
    kept("V3-mfa", { status: "done", doneAt: new Date("2026-11-24T10:00:00Z") }),
    kept("S1-2", { status: "postponed", until: "2027-01-01" }),
    kept("H3-3", { status: "dropped" }),
    kept(null, { horizon: "now" }),
  ];
  const plan = planView(sourceOf(shopAnswers, rows), "nl", day);

  it("is said of each step in words, and counted", () => {
    expect(plan.now[0]).toMatchObject({ id: "V3-mfa", stateWords: "Klaar op 24 november 2026" });
    expect(plan.postponed).toMatchObject([{ id: "S1-2", stateWords: "Uitgesteld tot 1 januari 2027" }]);
    expect(plan.dropped).toMatchObject([{ id: "H3-3", stateWords: "Niet voor jou" }]);
    expect(plan.now).toContainEqual(expect.objectContaining({ own: true, title: "Mijn eigen stap" }));
    expect(plan.progress).toMatchObject({ done: 1, sentence: expect.stringMatching(/^1 van \d+ stappen klaar$/) });
  });

  it("is told to the advisor, with what she is about to do", () => {
    const told = advisorPlan(plan, "nl");
    expect(told.score).toMatch(/^De scan staat op 38\. Met deze stappen wordt dat \d+\.$/);
    expect(told.touched.map(({ id, words }) => [id, words])).toEqual([
      ["V3-mfa", "Klaar op 24 november 2026"],
      ["S1-2", "Uitgesteld tot 1 januari 2027"],
      ["H3-3", "Niet voor jou"],
    ]);
    expect(told.now).toContainEqual(expect.objectContaining({ own: true }));
    expect(told.now.map(({ id }) => id)).not.toContain("V3-mfa");
    expect(told.questions.every((id) => scan.questions.some((question) => question.id === id))).toBe(true);
  });

  it("shows beside the plan in few words: three steps that are open, and how far she is", () => {
    const opening = planOpening(plan, "nl");
    expect(opening.first).toHaveLength(3);
    expect(opening.first.map(({ id }) => id)).not.toContain("V3-mfa");
    expect(opening.progress?.done).toBe(1);
    expect(opening.first.find(({ why }) => why !== null)?.facts.split("\u00a0· ")).toHaveLength(3);
    expect(planOpening(planView(sourceOf(shopAnswers), "nl", day), "nl").progress).toBeNull();
  });
});

describe("a plan without steps", () => {
  const best = extremeInput({ sector: "S", size: "10-49", customers: "both" }, true);

  it("says why: everything is there, or too little is known", () => {
    const top = planView(sourceOf({ ...best.profile, ...best.answers }), "nl", day);
    const bare = planView(sourceOf({ size: "2-9", ...secured }), "nl", day);
    expect([top.first, bare.first]).toEqual([[], []]);
    expect(planOpening(bare, "nl").empty).toBe("Beantwoord meer vragen om je eerste stappen te zien.");
    expect(bare.findOut.length).toBeGreaterThan(15);
    expect(bare.findOut.every(({ why, part }) => why === "skipped" && part !== "")).toBe(true);
  });

  it("says of an unknown answer that she must find out, and which part asks it", () => {
    const plan = planView(sourceOf({ ...shopAnswers, A1: "unknown" }), "nl", day);
    expect(plan.findOut).toMatchObject([{ id: "A1", why: "unknown", part: "D5" }]);
  });
});

describe("any plan", () => {
  it("is plain words and values, in both languages", () => {
    const languages = fc.constantFrom("nl" as const, "en" as const);
    fc.assert(
      fc.property(plannedInputs, keptSteps, languages, ({ profile, answers }, rows, language) => {
        const source = { ...sourceOf({ ...profile, ...answers }, rows), content: contentWith() };
        const plan = planView(source, language, day);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        expect(JSON.stringify(plan)).not.toMatch(/undefined|NaN/);
        const anchors = everyStep(plan).map(({ anchor }) => anchor);
        expect(new Set(anchors).size).toBe(anchors.length);
        expect(plan.first.length).toBeLessThanOrEqual(3);
        expect(plan.progress.done).toBeLessThanOrEqual(plan.progress.total);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the plan as she shares it", () => {
  const left = kept(null, { id: "left", title: "Liever niet", status: "dropped" });
  const late = kept("V3-mfa", { status: "postponed", until: "2027-01-01" });
  const plan = planView(sourceOf({ ...shopAnswers, V5: "unknown" }, [left, late]), "nl", day);
  const sharedSteps = Object.values(sharedPlan(plan)).flat();

  it("is the road ahead, in the same order", () => {
    const year = plan.year.flatMap(({ steps }) => steps);
    expect(sharedSteps.map(({ id }) => id)).toEqual([...plan.now, ...plan.quarter, ...year].map(({ id }) => id));
  });

  it("says nothing of what she put off or left out, nor of what she wishes", () => {
    expect([...plan.dropped, ...plan.postponed].map(({ id }) => id)).toEqual(
      expect.arrayContaining(["left", "V3-mfa"]),
    );
    const said = JSON.stringify(sharedSteps);
    for (const secret of ["Liever niet", "V3-mfa", "fitsWish", "helpers"]) expect(said).not.toContain(secret);
  });
});

import { expect, it } from "vitest";
import type { StepLibrary } from "#app/domain/plan/library.ts";
import { stepViewOf } from "#app/domain/plan/step-view.ts";
import { findScan, mainScanId } from "#scans/index.ts";
import { stepLibrary } from "#scans/steps.ts";

const definition = findScan(mainScanId, 1);
const step = stepLibrary.find(({ id }) => id === "A1-2");
if (definition === undefined || step === undefined) throw new Error("the scan or its step is gone");
const library: StepLibrary = [step];

/** Why this step matters, as an owner of this size in this line of business reads it. */
const why = (size: string, sector?: string) => {
  const profile = { size, customers: "both", ...(sector === undefined ? {} : { sector }) };
  const entry = {
    ...{ kept: undefined, step, urgent: false, fitsWish: false, needs: [], behind: false },
    state: "open",
    horizon: "now",
  } as const;
  const input = { profile, answers: {} };
  return stepViewOf(entry, { content: { definition, library }, input, signposts: [], entries: [], language: "nl" }).why;
};
const exampleFor = (sector: string) => step.examples?.find(({ sectors }) => sectors.includes(sector))?.text.nl;

it("says why a step matters with the example from her own line of business", () => {
  expect(why("2-9", "G")).toBe(`${step.why.nl} ${exampleFor("G")}`);
  expect(why("2-9", "F")).toBe(`${step.why.nl} ${exampleFor("F")}`);
  expect(exampleFor("G")).not.toBe(exampleFor("F"));
});

it("finds the example by the group that her sector belongs to", () => {
  expect(why("2-9", "N")).toBe(`${step.why.nl} ${exampleFor("M")}`);
});

it("says only why where there is no example, or no line of business", () => {
  expect(why("2-9", "A")).toBe(step.why.nl);
  expect(why("2-9")).toBe(step.why.nl);
});

it("gives the example to who works alone as well, in words for one", () => {
  expect(why("zzp", "G")).toBe(`${step.zzp?.why?.nl} ${exampleFor("G")}`);
});

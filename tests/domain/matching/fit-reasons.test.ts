import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitOf } from "#app/domain/matching/fit.ts";
import { fitReasons } from "#app/domain/matching/fit-reasons.ts";
import { defaultRules as rules } from "#app/domain/matching/rules.ts";
import { anyCandidate, anyCase, noor, webshop } from "#tests/domain/matching/examples.ts";

function reasonsFor(matchCase: typeof webshop, candidate: typeof noor) {
  return fitReasons({ matchCase, candidate, rules }, fitOf(matchCase, candidate, rules));
}

describe("reasons of a fit", () => {
  it("are at most three for and two against, each once", () => {
    fc.assert(
      fc.property(anyCase, anyCandidate, (matchCase, candidate) => {
        const { plus, minus } = reasonsFor(matchCase, candidate);
        expect(plus.length).toBeLessThanOrEqual(3);
        expect(minus.length).toBeLessThanOrEqual(2);
        const codes = [...plus, ...minus].map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        const parts = codes.filter((code) => !code.startsWith("skills")).map((code) => code.split("-")[0]);
        expect(new Set(parts).size).toBe(parts.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("start with what weighs most", () => {
    expect(reasonsFor(webshop, noor).plus.map(({ code }) => code)).toEqual([
      "skills-plus",
      "availability-plus",
      "level-plus",
    ]);
    expect(reasonsFor(webshop, noor).minus).toEqual([]);
  });

  it("name the skill that costs most points, and say it when there is none of it", () => {
    const some = reasonsFor(webshop, { ...noor, skills: { S15: 2, S16: 2 } });
    expect(some.minus).toEqual([{ code: "skills-minus", facts: { skill: "S15", asked: 3, has: 2 } }]);
    const none = reasonsFor(webshop, { ...noor, skills: { S15: 3 } });
    expect(none.minus).toEqual([{ code: "skills-none", facts: { skill: "S16", asked: 2, has: 0 } }]);
  });

  it("never hold it against somebody that she showed no interest or speaks just well enough", () => {
    const modest = { ...noor, interestInCase: false, languages: ["nl"] };
    expect(reasonsFor(webshop, modest).minus).toEqual([]);
  });

  it("do not praise a language that nobody could speak better than is asked", () => {
    const matchCase = { ...webshop, skills: [], languages: ["nl:3"], sector: null };
    const candidate = { ...noor, interestInCase: false, hoursPerWeek: 1 };
    expect(reasonsFor(matchCase, candidate).plus.map(({ code }) => code)).toEqual(["level-plus", "online-plus"]);
  });

  it("sum up skills, the period that both are free, and the place", () => {
    const { summary } = reasonsFor(webshop, { ...noor, availableFrom: "2027-03-01", skills: { S15: 3 } });
    expect(summary).toEqual({ met: 1, asked: 2, from: "2027-03-01", until: "2027-04-30", place: "online" });
  });
});

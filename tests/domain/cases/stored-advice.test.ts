import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviceAgain, adviceInputs } from "#app/domain/cases/stored-advice.ts";
import { laneAdvice } from "#app/domain/matching/lanes.ts";
import { anyCandidate, anyCase, anyRules, noor, supplyOf, webshop } from "#tests/domain/matching/examples.ts";

describe("advice out of what was kept with it", () => {
  it("is what it was, under the rules of then", () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyCandidate, { maxLength: 8 }), anyRules, (matchCase, candidates, rules) => {
        const supply = supplyOf(matchCase, candidates, rules);
        const kept: unknown = JSON.parse(JSON.stringify({ case: matchCase, supply }));
        const inputs = adviceInputs(kept);
        expect(inputs && adviceAgain(inputs, rules)).toEqual(laneAdvice({ ...matchCase, lane: null }, supply, rules));
      }),
      { numRuns: 300 },
    );
  });

  it("takes the end of a case of before as hard, and reads nothing out of what is too old", () => {
    const { hardDeadline: _hard, ...old } = webshop;
    expect(adviceInputs({ case: old, supply: supplyOf(webshop, [noor]) })?.case.hardDeadline).toBe(true);
    expect(adviceInputs({ case: { level: 2 } })).toBeNull();
    expect(adviceInputs(null)).toBeNull();
  });
});

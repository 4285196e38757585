import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lanes as allLanes } from "#app/domain/matching/candidate.ts";
import { laneParts } from "#app/domain/matching/lane-scores.ts";
import { laneAdvice } from "#app/domain/matching/lanes.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { anyCandidate, anyCase, anyRules, noor, supplyOf, webshop } from "#tests/domain/matching/examples.ts";

const students = ["a", "b", "c", "d", "e"].map((id) => ({ ...noor, id }));
const companies = students.map((student) => ({
  ...student,
  id: `company-${student.id}`,
  lane: "frontrunner" as const,
}));

describe("lane advice", () => {
  it("gives each lane once with a total of 0–100, its parts within their weights, possible ones first", () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyCandidate, { maxLength: 8 }), anyRules, (matchCase, candidates, rules) => {
        const { lanes, rulesVersion } = laneAdvice(matchCase, supplyOf(matchCase, candidates, rules), rules);
        expect(rulesVersion).toBe(rules.version);
        expect(lanes.map(({ lane }) => lane).sort()).toEqual([...allLanes].sort());
        for (const [index, { parts, total, knockOuts }] of lanes.entries()) {
          expect(laneParts.reduce((sum, part) => sum + parts[part], 0)).toBe(total);
          expect(Number.isInteger(total) && total >= 0 && total <= 100).toBe(true);
          for (const part of laneParts) expect(parts[part]).toBeLessThanOrEqual(rules.lanes.weights[part]);
          const next = lanes[index + 1];
          if (next === undefined) continue;
          const bothAlike = (knockOuts.length === 0) === (next.knockOuts.length === 0);
          expect(bothAlike ? total >= next.total : knockOuts.length === 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("chooses nothing beforehand when in doubt, and never a lane that is impossible", () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyCandidate, { maxLength: 8 }), (matchCase, candidates) => {
        const { lanes, doubtful, advised } = laneAdvice(matchCase, supplyOf(matchCase, candidates), defaultRules);
        const [first, second] = lanes.filter(({ knockOuts }) => knockOuts.length === 0);
        const gap = (first?.total ?? 0) - (second?.total ?? Number.NEGATIVE_INFINITY);
        expect(doubtful).toBe(first !== undefined && gap < 10);
        expect(advised).toBe(doubtful ? null : (first?.lane ?? null));
      }),
      { numRuns: 500 },
    );
  });

  it("says what speaks against an impossible lane: its first knock-out", () => {
    const { lanes } = laneAdvice(webshop, supplyOf(webshop, students), defaultRules);
    const frontrunner = lanes.find(({ lane }) => lane === "frontrunner");
    expect(frontrunner?.strongestAgainst).toEqual(frontrunner?.knockOuts[0]);
    expect(frontrunner?.knockOuts.map(({ code }) => code)).toEqual(["L5", "L6"]);
  });

  it("advises students for a learning web shop without a budget", () => {
    const advice = laneAdvice(webshop, supplyOf(webshop, [...students, ...companies]), defaultRules);
    expect(advice.advised).toBe("student");
    expect(advice.lanes[0]).toMatchObject({ lane: "student", total: 100, strongestAgainst: null });
    expect(advice.lanes[0]?.strongestFor).toEqual({
      code: "level-for",
      facts: { lane: "student", asked: 3, minimum: 2, maximum: 3 },
    });
  });

  it("doubts when two lanes are nine points apart, and not when ten", () => {
    const matchCase = { ...webshop, budgetCents: 600_000 };
    const supply = supplyOf(matchCase, [...students, ...companies]);
    const gapOf = (doubtGap: number) =>
      laneAdvice(matchCase, supply, { ...defaultRules, lanes: { ...defaultRules.lanes, doubtGap } });
    // Frontrunners miss 9 of the 15 points for learning.
    expect(
      gapOf(10)
        .lanes.slice(0, 2)
        .map(({ total }) => total),
    ).toEqual([100, 91]);
    expect(gapOf(10)).toMatchObject({ doubtful: true, advised: null });
    expect(gapOf(9)).toMatchObject({ doubtful: false, advised: "student" });
  });

  it("advises nothing and is not in doubt when no lane is possible", () => {
    expect(laneAdvice(webshop, supplyOf(webshop, []), defaultRules)).toMatchObject({
      doubtful: false,
      advised: null,
    });
  });
});

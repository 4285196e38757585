import fc from "fast-check";
import { expect, it } from "vitest";
import { hurdlesOf, nearestFirst } from "#app/domain/matching/hurdles.ts";
import { knockedOutOf } from "#app/domain/matching/ranking.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { anyCandidate, anyCase, noor, webshop } from "#tests/domain/matching/examples.ts";

const people = fc.uniqueArray(anyCandidate, { selector: (candidate) => candidate.id, maxLength: 30 });

it("tells what would let most people in first, and takes the same hurdle of several together", () => {
  const unskilled = { ...noor, skills: { S16: 4 } };
  const out = knockedOutOf(
    { ...webshop, skills: webshop.skills.map((skill) => ({ ...skill, need: "must" as const })) },
    [
      { ...unskilled, id: "a", openAssignments: 2 },
      { ...unskilled, id: "b" },
      { ...unskilled, id: "c" },
      { ...noor, id: "d", openAssignments: 3, capacity: 3 },
      { ...noor, id: "e", openAssignments: 4, paused: true },
      { ...noor, id: "fits" },
    ],
    defaultRules,
  );
  expect(hurdlesOf(out)).toEqual([
    { code: "skill", facts: { skill: "S15" }, count: 3, alone: 2 },
    { code: "capacity", facts: {}, count: 3, alone: 1 },
    { code: "paused", facts: {}, count: 1, alone: 0 },
  ]);
  expect(nearestFirst(out).map(({ candidateId }) => candidateId)).toEqual(["b", "c", "d", "a", "e"]);
});

it("counts everybody who cannot, and depends on no order", () => {
  fc.assert(
    fc.property(anyCase, people, (matchCase, candidates) => {
      const out = knockedOutOf(matchCase, candidates, defaultRules);
      const hurdles = hurdlesOf(out);
      expect(hurdlesOf([...out].reverse())).toEqual(hurdles);
      const alone = out.filter(({ knockOuts }) => knockOuts.length === 1).length;
      expect(hurdles.reduce((sum, hurdle) => sum + hurdle.alone, 0)).toBe(alone);
      const all = out.reduce((sum, { knockOuts }) => sum + knockOuts.length, 0);
      expect(hurdles.reduce((sum, hurdle) => sum + hurdle.count, 0)).toBe(all);
    }),
    { numRuns: 500 },
  );
});

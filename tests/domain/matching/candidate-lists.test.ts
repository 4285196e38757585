import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandidateList } from "#app/domain/matching/candidate-bucket.ts";
import { candidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { listCandidates } from "#app/domain/matching/candidate-lists.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { anyCandidate, anyCase, anyRules, closeRace, noor, webshop } from "#tests/domain/matching/examples.ts";

const people = fc.uniqueArray(anyCandidate, { selector: (candidate) => candidate.id, maxLength: 60 });
const anyRace = fc.oneof(closeRace, fc.record({ matchCase: anyCase, candidates: people }));

describe("lists of candidates for the batch", () => {
  it("hold whom the ranking holds, with the same fits", () => {
    let listed = 0;
    fc.assert(
      fc.property(anyRace, anyRules, fc.integer({ min: 1, max: 70 }), ({ matchCase, candidates }, rules, perCase) => {
        const columns = candidateColumns(candidates, candidates.length, rules.proposal.maximumOpen);
        const interested = candidates.filter(({ interestInCase }) => interestInCase).map(({ id }) => id);
        const lists: CandidateList[] = [];
        listCandidates(
          { cases: [matchCase], columns, rules, perCase },
          (at, list) => {
            lists[at] = list;
          },
          new Map([[matchCase.id, interested]]),
        );
        const { candidates: found, fits } = lists[0] ?? { candidates: [], fits: [] };
        const { eligible } = rankCandidates(matchCase, candidates, rules);
        const fitOf = new Map(eligible.map(({ candidateId, fit }) => [candidateId, fit.total]));
        const best = [...fitOf.values()].sort((a, b) => b - a).slice(0, perCase);
        expect([...fits].sort((a, b) => b - a)).toEqual(best);
        const ids = Array.from(found, (at) => columns.ids[at] ?? "");
        expect(ids.map((id) => fitOf.get(id))).toEqual([...fits]);
        expect(new Set(ids).size).toBe(ids.length);
        listed += ids.length;
      }),
      { numRuns: 2000 },
    );
    expect(listed).toBeGreaterThan(1000);
  });

  it("take others for each case where many are equal at the cut", () => {
    const candidates = Array.from({ length: 1000 }, (_, at) => ({ ...noor, id: `s${at}`, interestInCase: false }));
    const columns = candidateColumns(candidates, candidates.length, 3);
    const cases = Array.from({ length: 300 }, (_, at) => ({ ...webshop, id: `c${at}` }));
    const seen = new Set<number>();
    listCandidates({ cases, columns, rules: defaultRules, perCase: 10 }, (_, list) => {
      for (const who of list.candidates) seen.add(who);
    });
    expect(seen.size).toBeGreaterThan(900);
  });
});

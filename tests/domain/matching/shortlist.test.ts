import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { candidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { defaultRules, type MatchingRules } from "#app/domain/matching/rules.ts";
import { mostShown, type Shortlist, shortlistOf, withRotation } from "#app/domain/matching/shortlist.ts";
import { anyCandidate, anyCase, anyRules, closeRace, noor, webshop } from "#tests/domain/matching/examples.ts";

const people = fc.uniqueArray(anyCandidate, { selector: (candidate) => candidate.id, maxLength: 60 });
const anyRace = fc.oneof(closeRace, fc.record({ matchCase: anyCase, candidates: people }));
const some = (count: number, facts: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: count }, (_, at) => ({ ...noor, id: `s${at}`, proposedBefore: true, ...facts }));

/** The shortlist of candidates who hold what is between them and the case themselves. */
function shortlist(matchCase: MatchCase, candidates: readonly Candidate[], rules: MatchingRules, more = 3) {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const bare = candidates.map((one) => ({ ...one, organisationIdsInConflict: [], declinedCaseIds: [] }));
  const refuses = (one: Candidate) =>
    one.organisationIdsInConflict.includes(matchCase.organisationId) || one.declinedCaseIds.includes(matchCase.id);
  const field = {
    columns: candidateColumns(bare, bare.length, rules.proposal.maximumOpen),
    candidateOf: (id: string) => byId.get(id) ?? noor,
    refused: candidates.filter(refuses).map(({ id }) => id),
    interested: candidates.filter(({ interestInCase }) => interestInCase).map(({ id }) => id),
  };
  return shortlistOf(matchCase, field, { rules, more });
}

const told = ({ eligible, ...rest }: Shortlist) => ({ ...rest, eligible: [...eligible()].sort() });
const ids = (ranked: readonly { candidateId: string }[]) => ranked.map(({ candidateId }) => candidateId);

describe("the shortlist", () => {
  it("holds whom the whole ranking puts first, with the same explanation, and knows who else can", () => {
    let shown = 0;
    fc.assert(
      fc.property(anyRace, anyRules, fc.integer({ min: 0, max: 9 }), ({ matchCase, candidates }, rules, more) => {
        const { eligible } = rankCandidates(matchCase, candidates, rules);
        const isNew = (id: string) => candidates.find((one) => one.id === id)?.proposedBefore === false;
        const short = shortlist(matchCase, candidates, rules, more);
        const expected = withRotation(eligible, ({ candidateId }) => isNew(candidateId));
        expect(short.top).toEqual(
          expected.map((ranked) => {
            const place = eligible.indexOf(ranked) + 1;
            return { ...ranked, place, isNew: isNew(ranked.candidateId), isRotation: place > mostShown };
          }),
        );
        const rest = eligible.slice(0, mostShown + more).filter((one) => !expected.includes(one));
        expect(short.next).toEqual(rest.map(({ candidateId, band }) => ({ candidateId, band })));
        expect([...short.eligible()].sort()).toEqual(ids(eligible).sort());
        shown += short.top.length;
      }),
      { numRuns: 1500 },
    );
    expect(shown).toBeGreaterThan(1000);
  });

  it("is the same in whatever order the candidates are given", () => {
    fc.assert(
      fc.property(closeRace, anyRules, fc.integer(), ({ matchCase, candidates }, rules, seed) => {
        const once = shortlist(matchCase, candidates, rules);
        const mixed = [...candidates].sort((a, b) => (a.id + seed < b.id + seed ? 1 : -1)).reverse();
        for (const order of [[...candidates].reverse(), mixed])
          expect(told(shortlist(matchCase, order, rules))).toEqual(told(once));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps one of the five places for the best of those who were never asked, and says so", () => {
    const weak = { skills: { S15: 1, S16: 1 }, hoursPerWeek: 4, interestInCase: false };
    const [better, worse] = [
      { ...noor, id: "new", skills: { S15: 2 }, interestInCase: false },
      { ...noor, ...weak, id: "weaker", proposedBefore: false },
    ];
    const { top } = shortlist(webshop, [...some(7), better, worse], defaultRules);
    expect(top).toHaveLength(mostShown);
    expect(top.map(({ isNew }) => isNew)).toEqual([false, false, false, false, true]);
    expect(top[4]).toMatchObject({ candidateId: "new", place: 8, isRotation: true });
    // once she was asked, the next has her turn
    const after = shortlist(webshop, [...some(7), { ...better, proposedBefore: true }, worse], defaultRules);
    expect(after.top[4]).toMatchObject({ candidateId: "weaker", place: 9, isRotation: true });
  });

  it("leaves the five as they are when one of them was never asked, when all were, or when fewer fit", () => {
    const among = shortlist(webshop, [...some(6), { ...noor, id: "new" }], defaultRules, 0);
    expect(among.top.filter(({ isNew }) => isNew).length).toBeLessThanOrEqual(1);
    const everybody = shortlist(webshop, some(9), defaultRules);
    expect(everybody.top.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
    const few = shortlist(webshop, [...some(3), { ...noor, id: "new" }], defaultRules);
    expect(few.top).toHaveLength(4);
    expect(few.top.every(({ isRotation }) => !isRotation)).toBe(true);
  });

  it("brings others on the list for another case where all are equal: the hash decides, not an order of the database", () => {
    const equal = some(200);
    const seen = new Set<string>();
    for (let nth = 0; nth < 100; nth++) {
      for (const id of ids(shortlist({ ...webshop, id: `case-${nth}` }, equal, defaultRules, 0).top)) seen.add(id);
    }
    // 500 places by chance reach 200 × (1 − e^−2.5) ≈ 184 of 200
    expect(seen.size).toBeGreaterThan(165);
  });
});

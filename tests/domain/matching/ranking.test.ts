import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { candidateKnockOuts } from "#app/domain/matching/candidate-knock-outs.ts";
import type { ChangeCode } from "#app/domain/matching/changes.ts";
import { fitBand, rankCandidates } from "#app/domain/matching/ranking.ts";
import type { Reason } from "#app/domain/matching/reason.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { anyCandidate, anyCase, anyRules, closeRace, noor, webshop } from "#tests/domain/matching/examples.ts";

const people = fc.uniqueArray(anyCandidate, { selector: (candidate) => candidate.id, maxLength: 8 });

describe("ranking", () => {
  it("gives everybody a place or a reason, never both and never neither", () => {
    fc.assert(
      fc.property(anyCase, people, anyRules, (matchCase, candidates, rules) => {
        const { eligible, knockedOut } = rankCandidates(matchCase, candidates, rules);
        const named = [...eligible, ...knockedOut].map((each) => each.candidateId);
        expect(named.sort()).toEqual(candidates.map((candidate) => candidate.id).sort());
        for (const out of knockedOut) expect(out.knockOuts.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("lists nobody whom a knock-out forbids, and nobody under the minimum fit", () => {
    fc.assert(
      fc.property(closeRace, anyRules, ({ matchCase, candidates }, rules) => {
        for (const { candidateId, fit } of rankCandidates(matchCase, candidates, rules).eligible) {
          const candidate = candidates.find((each) => each.id === candidateId) ?? noor;
          expect(candidateKnockOuts({ matchCase, candidate, rules })).toEqual([]);
          expect(fit.total).toBeGreaterThanOrEqual(rules.ranking.minimumFit);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order in which candidates are given, and is the same every time", () => {
    fc.assert(
      fc.property(closeRace, anyRules, ({ matchCase, candidates }, rules) => {
        const once = rankCandidates(matchCase, candidates, rules);
        expect(rankCandidates(matchCase, [...candidates].reverse(), rules)).toEqual(once);
        expect(
          rankCandidates(
            matchCase,
            [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1)),
            rules,
          ),
        ).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it("is one order: leaving somebody out changes nobody else's place before another", () => {
    fc.assert(
      fc.property(closeRace, ({ matchCase, candidates }) => {
        const all = rankCandidates(matchCase, candidates, defaultRules).eligible.map((each) => each.candidateId);
        const [left, ...rest] = candidates;
        const fewer = rankCandidates(matchCase, rest, defaultRules).eligible.map((each) => each.candidateId);
        expect(fewer).toEqual(all.filter((id) => id !== left?.id));
      }),
      { numRuns: 500 },
    );
  });

  it("puts a higher fit first when the difference is more than one step", () => {
    fc.assert(
      fc.property(closeRace, ({ matchCase, candidates }) => {
        const fits = rankCandidates(matchCase, candidates, defaultRules).eligible.map((each) => each.fit.total);
        for (const [index, fit] of fits.entries()) {
          for (const later of fits.slice(index + 1)) expect(later - fit).toBeLessThan(defaultRules.ranking.equalWithin);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("promises the top only where the change really brings it", () => {
    fc.assert(
      fc.property(closeRace, ({ matchCase, candidates }) => {
        const { eligible } = rankCandidates(matchCase, candidates, defaultRules);
        expect(eligible[0]?.change ?? null).toBeNull();
        for (const { candidateId, change } of eligible) {
          if (!change?.reachesTop) continue;
          const changed = candidates.map((each) => (each.id === candidateId ? withChange(each, change) : each));
          expect(rankCandidates(matchCase, changed, defaultRules).eligible[0]?.candidateId).toBe(candidateId);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never puts somebody lower because she has more of what counts", () => {
    const better = fc.constantFrom<(one: Candidate) => Candidate>(
      (one) => ({ ...one, skills: { ...one.skills, S16: 4 } }),
      (one) => ({ ...one, level: Math.min(4, one.level + 1) }),
      (one) => ({ ...one, hoursPerWeek: one.hoursPerWeek + 4 }),
      (one) => ({ ...one, availableUntil: null }),
      (one) => ({ ...one, interestInCase: true }),
    );
    fc.assert(
      fc.property(closeRace, better, fc.nat(), anyRules, ({ matchCase, candidates }, improve, nth, rules) => {
        const lucky = candidates[nth % Math.max(1, candidates.length)];
        if (!lucky) return;
        const placeAmong = (all: readonly Candidate[]) => {
          const at = rankCandidates(matchCase, all, rules).eligible.findIndex((one) => one.candidateId === lucky.id);
          return at < 0 ? Number.POSITIVE_INFINITY : at;
        };
        const improved = candidates.map((one) => (one.id === lucky.id ? improve(one) : one));
        expect(placeAmong(improved)).toBeLessThanOrEqual(placeAmong(candidates));
      }),
      { numRuns: 500 },
    );
  });

  it("takes nothing off for a case that somebody declined before, or for offers under the maximum", () => {
    fc.assert(
      fc.property(closeRace, ({ matchCase, candidates }) => {
        const shy = candidates.map((one) => ({ ...one, declinedCaseIds: ["another"], recentProposals: 5 }));
        const calm = candidates.map((one) => ({ ...one, declinedCaseIds: [], recentProposals: 0 }));
        expect(rankCandidates(matchCase, shy, defaultRules)).toEqual(rankCandidates(matchCase, calm, defaultRules));
      }),
      { numRuns: 300 },
    );
  });

  it("lets less work, then longer waiting, then the hash decide between equals", () => {
    const busy = { ...noor, id: "busy", casesThisYear: 2, capacity: 2 };
    const halfBusy = { ...noor, id: "half-busy", casesThisYear: 2, capacity: 4 };
    const newer = { ...noor, id: "newer", waitingSince: Date.parse("2026-11-20") };
    const notWaiting = { ...noor, id: "not-waiting", waitingSince: null };
    const order = rankCandidates(webshop, [busy, notWaiting, halfBusy, newer, noor], defaultRules).eligible;
    expect(order.map((each) => each.candidateId)).toEqual(["noor", "newer", "not-waiting", "half-busy", "busy"]);
    const firsts = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => {
      const twins = [noor, { ...noor, id: "twin" }];
      return rankCandidates({ ...webshop, id }, twins, defaultRules).eligible[0]?.candidateId;
    });
    expect(new Set(firsts)).toEqual(new Set(["noor", "twin"]));
  });

  it("names the fit in three words", () => {
    expect([1000, 700, 699, 500, 499, 350].map((fit) => fitBand(fit, defaultRules))).toEqual([
      "good",
      "good",
      "fair",
      "fair",
      "modest",
      "modest",
    ]);
  });

  it("says what is too little when the fit is under the minimum", () => {
    const beginner = { ...noor, skills: { S15: 1 }, level: 1, hoursPerWeek: 1, sectors: [], interestInCase: false };
    const { eligible, knockedOut } = rankCandidates({ ...webshop, level: 4 }, [beginner], defaultRules);
    expect(eligible).toEqual([]);
    expect(knockedOut[0]?.knockOuts).toEqual([{ code: "fit", remedy: "ask-less", facts: { fit: 310, minimum: 350 } }]);
  });
});

/** The candidate after a change, built from the told facts alone. */
function withChange(candidate: Candidate, { code, facts }: Reason<ChangeCode>): Candidate {
  const wanted = Number(facts.wanted);
  if (code === "more-hours") return { ...candidate, hoursPerWeek: wanted };
  if (code === "higher-level") return { ...candidate, level: wanted };
  return { ...candidate, skills: { ...candidate.skills, [String(facts.skill)]: wanted } };
}

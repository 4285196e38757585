import type { CandidateKnockOut, CandidateKnockOutCode } from "#app/domain/matching/candidate-knock-outs.ts";
import type { KnockedOutCandidate } from "#app/domain/matching/ranking.ts";
import type { Facts } from "#app/domain/matching/reason.ts";

/** Something that stands in the way of several candidates at once. */
export interface Hurdle {
  code: CandidateKnockOutCode;
  /** What it is about, when it is about one skill, language, place or lane. */
  facts: Facts;
  /** For so many candidates. */
  count: number;
  /** For so many of them it is the only thing: without it they would fit. */
  alone: number;
}

/**
 * What keeps these candidates from a case, taken together: first what would let most of them in by itself, then what most of them have. Of
 * equals in the order of the code.
 */
export function hurdlesOf(knockedOut: readonly KnockedOutCandidate[]): Hurdle[] {
  const hurdles = new Map<string, Hurdle>();
  for (const { knockOuts } of knockedOut) {
    for (const knockOut of knockOuts) {
      const facts = sharedFacts(knockOut);
      const key = JSON.stringify([knockOut.code, facts]);
      const hurdle = hurdles.get(key) ?? { code: knockOut.code, facts, count: 0, alone: 0 };
      hurdle.count += 1;
      hurdle.alone += Number(knockOuts.length === 1);
      hurdles.set(key, hurdle);
    }
  }
  return [...hurdles]
    .sort(([a, one], [b, other]) => other.alone - one.alone || other.count - one.count || (a < b ? -1 : 1))
    .map(([, hurdle]) => hurdle);
}

/** Those nearest to fitting: with the fewest things in the way, of equals in the order given. */
export function nearestFirst(knockedOut: readonly KnockedOutCandidate[]): KnockedOutCandidate[] {
  return [...knockedOut].sort((a, b) => a.knockOuts.length - b.knockOuts.length);
}

// numbers and days differ per candidate: together they would say nothing
const shared = ["skill", "language", "place", "lane"];

const sharedFacts = ({ facts }: CandidateKnockOut): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => shared.includes(name)));

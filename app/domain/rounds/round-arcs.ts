import { candidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { candidateKnockOuts } from "#app/domain/matching/candidate-knock-outs.ts";
import { listCandidates } from "#app/domain/matching/candidate-lists.ts";
import { fitOf } from "#app/domain/matching/fit.ts";
import { pairHash } from "#app/domain/matching/hash.ts";
import type { PairOfIds, RoundFault, RoundQuestion } from "#app/domain/rounds/round-question.ts";
import { rulesOf } from "#app/domain/rounds/round-question.ts";

/** So many pairs are looked at in one round; an arc takes some 200 bytes at the highest point, all three ways together. */
export const mostArcs = 1_000_000;

/** Who could do which case, as numbers: the arcs of case i are start[i] … start[i + 1] − 1. Candidates are places in the question. */
export interface RoundArcs {
  start: Int32Array;
  candidate: Int32Array;
  fit: Uint16Array;
  /** The place of the case in her own list, from 1: first what she asked for in her order, then the rest by fit. */
  rank: Uint16Array;
  /** 1 when she asked for it. */
  wished: Uint8Array;
}

interface Listed {
  candidates: number[];
  fits: number[];
}

/**
 * The pairs of a round: for each case its best candidates, and every pair that stands or is pinned, on a list or not.
 *
 * @param onCase called now and then with how many cases have their list
 * @returns the arcs, or what is impossible
 */
export function arcsOf(
  question: RoundQuestion,
  { most = mostArcs, onCase = () => undefined }: { most?: number; onCase?: (done: number) => void } = {},
): RoundArcs | RoundFault[] {
  const { cases, candidates, settings, wishes } = question;
  const worst = cases.length * Math.min(settings.perCase, candidates.length);
  if (worst > most) return [{ code: "too-many-pairs", found: worst, most }];
  const place = new Map(candidates.map(({ candidate }, at) => [candidate.id, at]));
  const columns = candidateColumns(
    candidates.map(({ candidate }) => candidate),
    candidates.length,
    question.rules.proposal.maximumOpen,
  );
  const lists: Listed[] = cases.map(() => ({ candidates: [], fits: [] }));
  let done = 0;
  listCandidates(
    { cases: cases.map(({ matchCase }) => matchCase), columns, rules: rulesOf(question), perCase: settings.perCase },
    (at, found) => {
      lists[at] = {
        candidates: Array.from(found.candidates, (position) => place.get(columns.ids[position] ?? "") ?? -1),
        fits: Array.from(found.fits),
      };
      if (++done % 64 === 0) onCase(done);
    },
    interestsOf(wishes),
  );
  onCase(done);
  const faults = addForced(question, lists, place);
  return faults.length > 0 ? faults : ranked(question, lists);
}

/** Are these faults instead of arcs? */
export const areFaults = (made: RoundArcs | RoundFault[]): made is RoundFault[] => Array.isArray(made);

function interestsOf(wishes: RoundQuestion["wishes"]): ReadonlyMap<string, readonly string[]> {
  const byCase = new Map<string, string[]>();
  for (const [candidateId, caseIds] of wishes)
    for (const caseId of caseIds) byCase.set(caseId, [...(byCase.get(caseId) ?? []), candidateId]);
  return byCase;
}

/** Adds pairs that must be possible, and tells which cannot be. */
function addForced(question: RoundQuestion, lists: Listed[], place: ReadonlyMap<string, number>): RoundFault[] {
  const { cases, candidates, standing, pins, wishes } = question;
  const caseAt = new Map(cases.map(({ matchCase }, at) => [matchCase.id, at]));
  const rules = rulesOf(question);
  const add = ([caseId, candidateId]: PairOfIds, fit: number) => {
    const list = lists[caseAt.get(caseId) ?? -1];
    const at = place.get(candidateId) ?? -1;
    if (!list || list.candidates.includes(at)) return;
    list.candidates.push(at);
    list.fits.push(fit);
  };
  for (const { pair, fit } of standing) add(pair, fit);
  const stands = new Set(standing.map(({ pair }) => pair.join(" ")));
  return pins.flatMap((pair): RoundFault[] => {
    if (stands.has(pair.join(" "))) return [];
    const [caseId, candidateId] = pair;
    const matchCase = cases[caseAt.get(caseId) ?? -1]?.matchCase;
    const known = candidates[place.get(candidateId) ?? -1]?.candidate;
    if (!matchCase) return [{ code: "unknown-case", caseId }];
    if (!known) return [{ code: "unknown-candidate", candidateId }];
    const candidate = { ...known, interestInCase: wishes.get(candidateId)?.includes(caseId) ?? false };
    const outs = candidateKnockOuts({ matchCase, candidate, rules });
    // that she has no room is told as such: see the limits
    if (outs.some(({ code }) => code !== "capacity")) return [{ code: "pin-impossible", caseId, candidateId }];
    add(pair, fitOf(matchCase, candidate, rules).total);
    return [];
  });
}

function ranked({ cases, candidates, wishes }: RoundQuestion, lists: readonly Listed[]): RoundArcs {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    start[at + 1] = (start[at] ?? 0) + list.candidates.length;
  });
  const candidate = Int32Array.from(lists.flatMap((list) => list.candidates));
  const fit = Uint16Array.from(lists.flatMap((list) => list.fits));
  const rank = new Uint16Array(fit.length);
  const wished = new Uint8Array(fit.length);
  const own: { arc: number; caseId: string }[][] = candidates.map(() => []);
  cases.forEach(({ matchCase }, at) => {
    for (let arc = start[at] ?? 0; arc < (start[at + 1] ?? 0); arc++)
      own[candidate[arc] ?? -1]?.push({ arc, caseId: matchCase.id });
  });
  candidates.forEach(({ candidate: { id } }, at) => {
    const wish = new Map((wishes.get(id) ?? []).map((caseId, nth) => [caseId, nth]));
    const sorted = (own[at] ?? []).map(({ arc, caseId }) => ({
      ...{ arc, caseId, nth: wish.get(caseId) ?? Number.POSITIVE_INFINITY, hash: pairHash(caseId, id) },
    }));
    sorted.sort(
      (a, b) =>
        compare(a.nth, b.nth) ||
        (fit[b.arc] ?? 0) - (fit[a.arc] ?? 0) ||
        a.hash - b.hash ||
        (a.caseId < b.caseId ? -1 : 1),
    );
    sorted.forEach(({ arc, nth }, place) => {
      rank[arc] = Math.min(place + 1, 65_535);
      wished[arc] = Number(nth !== Number.POSITIVE_INFINITY);
    });
  });
  return { start, candidate, fit, rank, wished };
}

// Infinity − Infinity is no number
function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}

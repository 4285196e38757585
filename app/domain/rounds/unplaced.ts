import { candidateKnockOuts } from "#app/domain/matching/candidate-knock-outs.ts";
import { type Fit, fitOf } from "#app/domain/matching/fit.ts";
import { pairHash } from "#app/domain/matching/hash.ts";
import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import type { UnplacedCase } from "#app/domain/rounds/round-outcome.ts";
import {
  capacityOf,
  keyOf,
  type PairOfIds,
  type RoundCandidate,
  type RoundQuestion,
  rulesOf,
} from "#app/domain/rounds/round-question.ts";

/** So many times at most somebody is held against a case that nobody can do, to find who comes nearest. */
const mostLooks = 3_000_000;

/**
 * Why cases have nobody, and what would help with the least ado: one seat more for the best who could do it, a ban lifted, a lower limit, or what
 * stands in the way of whoever comes nearest.
 */
export function unplacedCases(question: RoundQuestion, arcs: RoundArcs, pairs: readonly PairOfIds[]): UnplacedCase[] {
  const { cases, candidates, forbids, wishes } = question;
  const placed = new Set(pairs.map(([caseId]) => caseId));
  const forbidden = new Set(forbids.map(keyOf));
  const isFull = fullness(question, pairs);
  const rules = rulesOf(question);
  let looks = 0;
  return cases.flatMap(({ matchCase }, at): UnplacedCase[] => {
    const { id } = matchCase;
    if (placed.has(id)) return [];
    const nothing = { caseId: id, found: 0, candidateId: null, fit: null, full: [], knockOuts: [] };
    const eligible: Found[] = [];
    const banned: Found[] = [];
    for (let arc = arcs.start[at] ?? 0; arc < (arcs.start[at + 1] ?? 0); arc++) {
      const one = candidates[arcs.candidate[arc] ?? -1];
      if (!one) continue;
      const found = { one, fit: arcs.fit[arc] ?? 0, hash: pairHash(id, one.candidate.id), full: isFull(one) };
      (forbidden.has(keyOf([id, one.candidate.id])) ? banned : eligible).push(found);
    }
    const [best] = eligible.sort((a, b) => a.full.length - b.full.length || byFit(a, b));
    if (best) {
      const known = { candidateId: best.one.candidate.id, fit: best.fit, full: best.full };
      return [{ ...nothing, ...known, code: "contested", found: eligible.length }];
    }
    const [missed] = banned.sort(byFit);
    if (missed) return [{ ...nothing, code: "forbidden", candidateId: missed.one.candidate.id, fit: missed.fit }];
    looks += candidates.length;
    if (looks > mostLooks) return [{ ...nothing, code: "nobody" }];
    const [nearest] = candidates
      .filter(({ candidate: { lane } }) => lane === matchCase.lane)
      .map((one) => {
        const candidate = { ...one.candidate, interestInCase: wishes.get(one.candidate.id)?.includes(id) ?? false };
        const fit: Fit = fitOf(matchCase, candidate, rules);
        const knockOuts = candidateKnockOuts({ matchCase, candidate, rules });
        return { one, fit: fit.total, knockOuts, hash: pairHash(id, candidate.id) };
      })
      .sort((a, b) => a.knockOuts.length - b.knockOuts.length || byFit(a, b));
    if (!nearest) return [{ ...nothing, code: "nobody" }];
    const { knockOuts } = nearest;
    const known = { candidateId: nearest.one.candidate.id, fit: nearest.fit };
    return [{ ...nothing, ...known, code: knockOuts.length === 0 ? "below-minimum" : "knocked-out", knockOuts }];
  });
}

interface Found {
  one: RoundCandidate;
  fit: number;
  hash: number;
  full: UnplacedCase["full"];
}

/** Which of the limits that hold for a candidate are reached. */
function fullness(question: RoundQuestion, pairs: readonly PairOfIds[]): (one: RoundCandidate) => UnplacedCase["full"] {
  const { settings } = question;
  const load = new Map<string, number>();
  const known = new Map(question.candidates.map((one) => [one.candidate.id, one]));
  const count = (key: string) => load.set(key, (load.get(key) ?? 0) + 1);
  for (const [, candidateId] of pairs) {
    const one = known.get(candidateId);
    if (!one) continue;
    for (const key of [candidateId, one.candidate.lane, ...(one.teacher ? [`teacher ${one.teacher.id}`] : [])])
      count(key);
  }
  const reached = (key: string, most: number | undefined) => most !== undefined && (load.get(key) ?? 0) >= most;
  return (one) => {
    const { teacher, candidate } = one;
    const teachers = teacher === null ? undefined : Math.min(teacher.room, settings.perTeacher ?? teacher.room);
    return [
      ...(reached(candidate.id, capacityOf(one, settings)) ? ["candidate" as const] : []),
      ...(reached(`teacher ${teacher?.id}`, teachers) ? ["teacher" as const] : []),
      ...(reached(candidate.lane, settings[candidate.lane]) ? ["lane" as const] : []),
    ];
  };
}

function byFit(a: { fit: number; hash: number }, b: { fit: number; hash: number }): number {
  return b.fit - a.fit || a.hash - b.hash;
}

import { type Allocation, allocate } from "#app/domain/matching/allocate.ts";
import type { AllocationProblem, Arc } from "#app/domain/matching/allocation-problem.ts";
import { ProblemError } from "#app/domain/matching/faults.ts";

/** Why a case did not get a candidate, although her fit may be higher. */
export interface WhyNot {
  /** At least so many points of fit would be lost, told from the prices alone; 0: it could be as good. */
  atLeast: number;
  /** What the best outcome with this pair has less; null when a pin or a limit leaves no room for it at all. */
  loses: { placed: number; fit: number; spread: number } | null;
  /** Which other cases would have to move, and where to; null: left out. */
  moves: { caseId: string; from: string | null; to: string | null }[];
}

/**
 * Solves the problem once more with this pair pinned and tells the difference. The prices give a lower bound at once: a
 * case gives up the candidate where fit − price is highest for one where it is lower.
 */
export function whyNot(
  problem: AllocationProblem & { arcs: readonly Arc[] },
  outcome: Allocation,
  [caseId, candidateId]: readonly [string, string],
): WhyNot {
  const fits = new Map(problem.arcs.flatMap(([from, to, fit]) => (from === caseId ? [[to, fit]] : [])));
  if (!fits.has(candidateId)) throw new ProblemError([`there is no arc between ${caseId} and ${candidateId}`]);
  const before = new Map(outcome.assignment);
  const now = before.get(caseId);
  const worth = (to: string) => (fits.get(to) ?? 0) - (outcome.prices[to] ?? 0);
  const atLeast = now === undefined ? 0 : Math.max(0, worth(now) - worth(candidateId));
  let forced: Allocation;
  try {
    forced = allocate({ ...problem, pins: [...(problem.pins ?? []), [caseId, candidateId]] });
  } catch (error) {
    if (error instanceof ProblemError) return { atLeast, loses: null, moves: [] };
    throw error;
  }
  const after = new Map(forced.assignment);
  return {
    atLeast,
    loses: {
      placed: outcome.placed - forced.placed,
      fit: outcome.fit - forced.fit,
      spread: forced.spread - outcome.spread,
    },
    moves: problem.cases
      .filter(({ id }) => id !== caseId && before.get(id) !== after.get(id))
      .map(({ id }) => ({ caseId: id, from: before.get(id) ?? null, to: after.get(id) ?? null })),
  };
}

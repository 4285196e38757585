import { allocate } from "#app/domain/matching/allocate.ts";
import type { Arc } from "#app/domain/matching/allocation-problem.ts";
import { ProblemError } from "#app/domain/matching/faults.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";
import { indexSpa, type SpaProblem } from "#app/domain/matching/spa-problem.ts";
import { type SpaOutcome, spaOutcome, stable } from "#app/domain/matching/stable.ts";

/** The longest list of preferences whose squared rank can be told in points of fit. */
const longestList = 31;

/** An outcome in the words of the students. A rank is a place in her own list, 1 for the dearest. */
export interface RankedOutcome extends SpaOutcome {
  /** How many have their first choice, their second, … */
  profile: number[];
  /** null when nobody is placed. */
  meanRank: number | null;
  worstRank: number | null;
}

/**
 * As many students as possible have a project that they asked for, and of all such outcomes the squares of the ranks add
 * up to the least: a second and a second choice rather than a first and a third. Owners' rankings only say who is taken
 * at all. Proven as every allocation.
 *
 * @throws {ProblemError} a line per fault with its path
 */
export function allocateByPreference(problem: SpaProblem): SpaOutcome {
  const index = indexSpa(problem);
  const { studentIds, projectIds, wishes, choices, projectCapacity, ownerOf, ownerCapacity } = index;
  const long = wishes.flatMap((list, at) =>
    list.length > longestList ? [`students[${at}].preferences: at most ${longestList} when ranks are weighed`] : [],
  );
  if (long.length > 0) throw new ProblemError(long);
  const { assignment } = allocate({
    cases: studentIds.map((id) => ({ id })),
    candidates: projectIds.map((id, at) => ({
      id,
      capacity: projectCapacity[at] ?? 0,
      group: String(ownerOf[at]),
    })),
    groups: ownerCapacity.map((capacity, at) => ({
      id: String(at),
      capacity: Math.min(capacity, studentIds.length),
    })),
    arcs: choices.flatMap((list, student) =>
      list.map((project): Arc => [studentIds[student] ?? "", projectIds[project] ?? "", points(student, project)]),
    ),
  });
  const at = new Map(projectIds.map((id, project) => [id, project]));
  const projectOf = new Map(assignment.map(([student, project]) => [student, at.get(project) ?? -1]));
  return spaOutcome(
    index,
    studentIds.map((id) => projectOf.get(id) ?? -1),
  );

  function points(student: number, project: number): number {
    return topFit + 1 - ((wishes[student]?.indexOf(project) ?? 0) + 1) ** 2;
  }
}

/** Both ways beside each other: nobody has a justified complaint, or the ranks are as good as they can be. */
export function compareByPreference(problem: SpaProblem): Record<"stable" | "squaredRank", RankedOutcome> {
  const lists = new Map(problem.students.map(({ id, preferences = [] }) => [id, preferences]));
  const ranked = (outcome: SpaOutcome): RankedOutcome => {
    const ranks = outcome.assignment.map(([student, project]) => (lists.get(student)?.indexOf(project) ?? 0) + 1);
    const worst = Math.max(0, ...ranks);
    return {
      ...outcome,
      profile: Array.from({ length: worst }, (_, at) => ranks.filter((rank) => rank === at + 1).length),
      meanRank: ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
      worstRank: worst === 0 ? null : worst,
    };
  };
  return { stable: ranked(stable(problem)), squaredRank: ranked(allocateByPreference(problem)) };
}

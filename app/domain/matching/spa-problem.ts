import { z } from "zod";
import { Faults } from "#app/domain/matching/faults.ts";
import { pairHash } from "#app/domain/matching/hash.ts";

const id = z.string().min(1);
const capacity = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .default(1);

/** Students who rank projects, and owners (a teacher, a college, a company) who rank students over all their projects. */
export const spaProblemSchema = z.object({
  /** preferences: project ids, dearest first; what is not there is not wanted. */
  students: z.array(z.object({ id, preferences: z.array(id).default([]) })),
  projects: z.array(z.object({ id, owner: id, capacity })),
  /**
   * capacity: over all projects of this owner; without it there is no limit but that of the projects. preferences:
   * student ids, dearest first; who is not there is not taken. Without a list everybody is welcome, in the order of a hash.
   */
  owners: z.array(z.object({ id, capacity: capacity.unwrap().optional(), preferences: z.array(id).optional() })),
});

export type SpaProblem = z.input<typeof spaProblemSchema>;

/** The problem as numbers, with only the pairs that both sides accept. */
export interface SpaIndex {
  studentIds: readonly string[];
  projectIds: readonly string[];
  /** Per student: the projects she asked for, dearest first, also of owners who do not take her. */
  wishes: readonly (readonly number[])[];
  /** Per student: those of them that are possible. */
  choices: readonly (readonly number[])[];
  projectCapacity: readonly number[];
  /** Per project: its owner. */
  ownerOf: readonly number[];
  ownerCapacity: readonly number[];
  /** Per owner: student → place in her ranking, 0 for the dearest. */
  ranking: readonly ReadonlyMap<number, number>[];
}

/** @throws {ProblemError} with a line per fault */
export function indexSpa(problem: unknown): SpaIndex {
  const faults = new Faults();
  const parsed = spaProblemSchema.safeParse(problem);
  if (!parsed.success) throw faults.withIssues(parsed.error.issues);
  const { students, projects, owners } = parsed.data;
  const studentAt = numbered("students", students);
  const projectAt = numbered("projects", projects);
  const ownerAt = numbered("owners", owners);
  const ownerOf = projects.map(({ owner }, at) => known(ownerAt, owner, `projects[${at}].owner`, "owner"));
  const wishes = students.map(({ preferences }, at) =>
    listed(preferences, projectAt, `students[${at}].preferences`, "project"),
  );
  const applicants = owners.map(() => new Set<number>());
  wishes.forEach((list, student) => {
    for (const project of list) applicants[ownerOf[project] ?? -1]?.add(student);
  });
  const ranking = owners.map(({ id: owner, preferences }, at) => {
    const order =
      preferences === undefined
        ? byHash(owner, applicants[at] ?? new Set(), students)
        : listed(preferences, studentAt, `owners[${at}].preferences`, "student");
    return new Map(order.map((student, place) => [student, place]));
  });
  faults.throwIfAny();
  const projectCapacity = projects.map((project) => project.capacity);
  return {
    studentIds: students.map((student) => student.id),
    projectIds: projects.map((project) => project.id),
    wishes,
    choices: wishes.map((list, student) => list.filter((project) => ranking[ownerOf[project] ?? -1]?.has(student))),
    projectCapacity,
    ownerOf,
    ownerCapacity: owners.map((owner) => owner.capacity ?? Number.POSITIVE_INFINITY),
    ranking,
  };

  function numbered(path: string, list: readonly { id: string }[]): Map<string, number> {
    const numbers = new Map<string, number>();
    list.forEach((each, at) => {
      if (numbers.has(each.id)) faults.add(`${path}[${at}].id`, `${JSON.stringify(each.id)} is there twice`);
      numbers.set(each.id, at);
    });
    return numbers;
  }

  function known(numbers: ReadonlyMap<string, number>, name: string, path: string, what: string): number {
    const number = numbers.get(name);
    if (number === undefined) faults.add(path, `unknown ${what} ${JSON.stringify(name)}`);
    return number ?? -1;
  }

  function listed(
    names: readonly string[],
    numbers: ReadonlyMap<string, number>,
    path: string,
    what: string,
  ): number[] {
    const seen = new Set<string>();
    return names.map((name, at) => {
      if (seen.has(name)) faults.add(`${path}[${at}]`, `${JSON.stringify(name)} is there twice`);
      seen.add(name);
      return known(numbers, name, `${path}[${at}]`, what);
    });
  }
}

function byHash(owner: string, applicants: ReadonlySet<number>, students: readonly { id: string }[]): number[] {
  const idOf = (student: number) => students[student]?.id ?? "";
  return [...applicants]
    .map((student) => ({ student, id: idOf(student), hash: pairHash(owner, idOf(student)) }))
    .sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1))
    .map(({ student }) => student);
}

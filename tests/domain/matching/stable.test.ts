import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateByPreference, compareByPreference } from "#app/domain/matching/by-preference.ts";
import { type SpaOutcome, stable } from "#app/domain/matching/stable.ts";

/** Few students, so that every outcome can be tried. */
const anyProblem = fc
  .record({
    students: fc.integer({ min: 0, max: 5 }),
    projects: fc.array(fc.record({ owner: fc.nat(2), capacity: fc.nat(2) }), { minLength: 1, maxLength: 4 }),
    capacities: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
  })
  .chain(({ students, projects, capacities }) => {
    const ids = Array.from({ length: students }, (_, at) => `s${at}`);
    const projectIds = projects.map((_, at) => `p${at}`);
    return fc.record({
      students: fc.tuple(
        ...ids.map((id) => fc.shuffledSubarray(projectIds).map((preferences) => ({ id, preferences }))),
      ),
      projects: fc.constant(
        projects.map(({ owner, capacity }, at) => ({ id: `p${at}`, owner: `t${owner}`, capacity })),
      ),
      owners: fc.tuple(
        ...capacities.map((capacity, at) =>
          fc
            .oneof(
              { weight: 4, arbitrary: fc.shuffledSubarray(ids, { minLength: ids.length }) },
              fc.shuffledSubarray(ids),
            )
            .map((preferences) => ({ id: `t${at}`, capacity, preferences })),
        ),
      ),
    });
  });

interface Plain {
  students: { id: string; preferences: string[] }[];
  projects: { id: string; owner: string; capacity: number }[];
  owners: { id: string; capacity: number; preferences: string[] }[];
}
type Pairs = Map<string, string>;

/** Every way to give students a project that both sides accept, within all limits. */
function everyOutcome({ students, projects, owners }: Plain): Pairs[] {
  let outcomes: Pairs[] = [new Map()];
  for (const { id, preferences } of students) {
    outcomes = outcomes.flatMap((outcome) => [
      outcome,
      ...preferences
        .filter((project) =>
          owners.some((owner) => owner.id === ownerOf(projects, project) && owner.preferences.includes(id)),
        )
        .map((project) => new Map([...outcome, [id, project]])),
    ]);
  }
  return outcomes.filter((outcome) => {
    const count = (isIn: (project: string) => boolean) => [...outcome.values()].filter(isIn).length;
    return (
      projects.every(({ id, capacity }) => count((project) => project === id) <= capacity) &&
      owners.every(({ id, capacity }) => count((project) => ownerOf(projects, project) === id) <= capacity)
    );
  });
}

function ownerOf(projects: Plain["projects"], project: string): string {
  return projects.find(({ id }) => id === project)?.owner ?? "";
}

/** The definition of Abraham, Irving and Manlove, word for word. */
function isStable({ students, projects, owners }: Plain, outcome: Pairs): boolean {
  return !students.some(({ id: student, preferences }) =>
    preferences.some((project, rank) => {
      const owner = owners.find(({ id }) => id === ownerOf(projects, project));
      const capacity = projects.find(({ id }) => id === project)?.capacity ?? 0;
      if (!owner?.preferences.includes(student)) return false;
      const now = outcome.get(student);
      if (now !== undefined && preferences.indexOf(now) <= rank) return false;
      const inProject = [...outcome].filter(([, other]) => other === project).map(([id]) => id);
      const inOwner = [...outcome].filter(([, other]) => ownerOf(projects, other) === owner.id).map(([id]) => id);
      const prefersTo = (others: string[]) =>
        others.some((other) => owner.preferences.indexOf(student) < owner.preferences.indexOf(other));
      const projectHasRoom = inProject.length < capacity;
      const ownerHasRoom = inOwner.length < owner.capacity;
      if (projectHasRoom && ownerHasRoom) return true;
      if (projectHasRoom) return inOwner.includes(student) || prefersTo(inOwner);
      return prefersTo(inProject);
    }),
  );
}

const rankIn = ({ students }: Plain, outcome: Pairs, student: string) => {
  const project = outcome.get(student);
  const list = students.find(({ id }) => id === student)?.preferences ?? [];
  return project === undefined ? Number.POSITIVE_INFINITY : list.indexOf(project);
};
const pairsOf = ({ assignment }: SpaOutcome): Pairs => new Map(assignment);

describe("the stable outcome", () => {
  it("has no blocking pair, and no student can have a dearer project in any other stable outcome", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const outcome = stable(problem);
        const found = pairsOf(outcome);
        const all = everyOutcome(problem);
        expect(all.map(textOf)).toContain(textOf(found));
        expect(isStable(problem, found)).toBe(true);
        expect(outcome.blocking).toEqual([]);
        for (const other of all.filter((each) => isStable(problem, each))) {
          for (const { id } of problem.students) {
            expect(rankIn(problem, found, id)).toBeLessThanOrEqual(rankIn(problem, other, id));
          }
          // the same students have nothing in every stable outcome
          expect(other.size).toBe(found.size);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("welcomes everybody, in an order of chance, where an owner has no list", () => {
    const students = Array.from({ length: 50 }, (_, at) => ({ id: `s${at}`, preferences: ["p", "q"] }));
    const projects = [
      { id: "p", owner: "t", capacity: 10 },
      { id: "q", owner: "u", capacity: 10 },
    ];
    const { assignment, unplaced } = stable({ students, projects, owners: [{ id: "t" }, { id: "u" }] });
    expect([assignment.length, unplaced.length]).toEqual([20, 30]);
    const inP = assignment.filter(([, project]) => project === "p").map(([id]) => Number(id.slice(1)));
    expect(Math.max(...inP)).toBeGreaterThan(20);
  });
});

describe("the outcome by squared rank", () => {
  it("places as many as possible, and of all those ways has the least sum of squares", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const found = pairsOf(allocateByPreference(problem));
        const cost = (outcome: Pairs) =>
          [...outcome.keys()].reduce((sum, id) => sum + (rankIn(problem, outcome, id) + 1) ** 2, 0);
        const all = everyOutcome(problem);
        expect(all.map(textOf)).toContain(textOf(found));
        for (const other of all) {
          expect(other.size).toBeLessThanOrEqual(found.size);
          if (other.size === found.size) expect(cost(other)).toBeGreaterThanOrEqual(cost(found));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("stands beside the stable one, with ranks and pairs that would rather have each other", () => {
    const problem = {
      students: [
        { id: "a", preferences: ["p", "q"] },
        { id: "b", preferences: ["p", "q", "r"] },
      ],
      projects: ["p", "q", "r"].map((id) => ({ id, owner: `t-${id}`, capacity: 1 })),
      owners: [
        { id: "t-p", preferences: ["a", "b"] },
        { id: "t-q", preferences: ["a"] },
        { id: "t-r", preferences: ["a", "b"] },
      ],
    };
    expect(compareByPreference(problem)).toEqual({
      stable: {
        ...{
          assignment: [
            ["a", "p"],
            ["b", "r"],
          ],
          unplaced: [],
          blocking: [],
        },
        ...{ profile: [1, 0, 1], meanRank: 2, worstRank: 3 },
      },
      squaredRank: {
        ...{
          assignment: [
            ["a", "q"],
            ["b", "p"],
          ],
          unplaced: [],
          blocking: [["a", "p"]],
        },
        ...{ profile: [1, 1], meanRank: 1.5, worstRank: 2 },
      },
    });
  });

  it("refuses lists too long to weigh", () => {
    const ids = Array.from({ length: 32 }, (_, at) => `p${at}`);
    const problem = {
      students: [{ id: "a", preferences: ids }],
      projects: ids.map((id) => ({ id, owner: "t" })),
      owners: [{ id: "t" }],
    };
    expect(() => allocateByPreference(problem)).toThrow(/^students\[0\]\.preferences: at most 31/);
    expect(stable(problem).assignment).toEqual([["a", "p0"]]);
  });
});

function textOf(outcome: Pairs): string {
  return [...outcome].map(String).sort().join(" ");
}

import { blockingPairs } from "#app/domain/matching/blocking-pairs.ts";
import { UnprovenError } from "#app/domain/matching/certificate.ts";
import { indexSpa, type SpaIndex, type SpaProblem } from "#app/domain/matching/spa-problem.ts";

export interface SpaOutcome {
  /** [student, project], in the order in which the students were given. */
  assignment: [studentId: string, projectId: string][];
  unplaced: string[];
  /** Pairs that would both rather have each other: see `blockingPairs`. */
  blocking: [studentId: string, projectId: string][];
}

/**
 * Who does which project when nobody may have a justified complaint: no student and owner would both rather have each
 * other. Of all such outcomes the one in which every student has the dearest project she can have. (Student-oriented
 * algorithm for the student-project allocation problem of Abraham, Irving and Manlove, 2007.) O(length of all lists × log).
 *
 * @throws {ProblemError} a line per fault with its path
 */
export function stable(problem: SpaProblem): SpaOutcome {
  const index = indexSpa(problem);
  const outcome = spaOutcome(index, propose(index));
  if (outcome.blocking.length > 0) throw new UnprovenError(`not stable: ${outcome.blocking.join("; ")}`);
  return outcome;
}

/** In words, with the blocking pairs counted anew. @param projectOf per student the project, or −1 */
export function spaOutcome(index: SpaIndex, projectOf: readonly number[]): SpaOutcome {
  const named = ([student, project]: readonly [number, number]): [string, string] => [
    index.studentIds[student] ?? "",
    index.projectIds[project] ?? "",
  ];
  return {
    assignment: projectOf.flatMap((project, student) => (project < 0 ? [] : [named([student, project])])),
    unplaced: index.studentIds.filter((_, student) => (projectOf[student] ?? -1) < 0),
    blocking: blockingPairs(index, projectOf).map(named),
  };
}

/**
 * Students ask in turn for their dearest project that has not refused them. Whoever takes a full project's or owner's last
 * place pushes out the least dear student there; from then on nobody at or below her in the ranking is heard.
 */
function propose({ choices, ownerOf, projectCapacity, ownerCapacity, ranking }: SpaIndex): number[] {
  const projectOf = new Array<number>(choices.length).fill(-1);
  const next = new Array<number>(choices.length).fill(0);
  const projects = projectCapacity.map((capacity) => new Party(capacity));
  const owners = ownerCapacity.map((capacity) => new Party(capacity));
  const free = Array.from(choices.keys()).reverse();
  for (let student = free.pop(); student !== undefined; student = free.pop()) {
    const project = choices[student]?.[next[student] ?? 0];
    if (project === undefined) continue;
    next[student] = (next[student] ?? 0) + 1;
    const owner = ownerOf[project] ?? 0;
    const place = ranking[owner]?.get(student) ?? 0;
    const [offer, party] = [projects[project], owners[owner]];
    if (!offer || !party || place >= offer.bar || place >= party.bar) {
      free.push(student);
      continue;
    }
    projectOf[student] = project;
    offer.enter(place, student);
    party.enter(place, student);
    const isOf = (other: number) => projectOf[other] === project;
    const isOwners = (other: number) => ownerOf[projectOf[other] ?? -1] === owner;
    const out = offer.overfull ? offer.least(isOf) : party.overfull ? party.least(isOwners) : undefined;
    if (out !== undefined) {
      projects[projectOf[out.student] ?? -1]?.leave();
      party.leave();
      projectOf[out.student] = -1;
      free.push(out.student);
    }
    offer.closeBelow(isOf);
    party.closeBelow(isOwners);
  }
  return projectOf;
}

interface Entry {
  place: number;
  student: number;
}

/** A project or an owner: how many are in, who is the least dear of them, and from which place on nobody is heard. */
class Party {
  bar: number;
  private count = 0;
  private readonly entries: Entry[] = [];

  constructor(private readonly capacity: number) {
    this.bar = capacity === 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  get overfull(): boolean {
    return this.count > this.capacity;
  }

  enter(place: number, student: number): void {
    this.count++;
    const { entries } = this;
    let at = entries.push({ place, student }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((entries[above]?.place ?? 0) >= place) break;
      this.swap(at, above);
      at = above;
    }
  }

  leave(): void {
    this.count--;
  }

  /** The least dear of those for whom `isIn` holds; who left long ago is forgotten on the way. */
  least(isIn: (student: number) => boolean): Entry | undefined {
    for (let top = this.entries[0]; top !== undefined; top = this.entries[0]) {
      if (isIn(top.student)) return top;
      this.removeTop();
    }
    return undefined;
  }

  /** When full, those who are less dear than the least dear have no chance any more. */
  closeBelow(isIn: (student: number) => boolean): void {
    if (this.count < this.capacity) return;
    const least = this.least(isIn);
    if (least) this.bar = Math.min(this.bar, least.place);
  }

  private removeTop(): void {
    const { entries } = this;
    const last = entries.pop();
    if (!last || entries.length === 0) return;
    entries[0] = last;
    let at = 0;
    for (;;) {
      const one = 2 * at + 1;
      if (one >= entries.length) return;
      const larger = (entries[one + 1]?.place ?? -1) > (entries[one]?.place ?? -1) ? one + 1 : one;
      if ((entries[at]?.place ?? 0) >= (entries[larger]?.place ?? 0)) return;
      this.swap(at, larger);
      at = larger;
    }
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.entries[a], this.entries[b]];
    if (!one || !other) return;
    this.entries[a] = other;
    this.entries[b] = one;
  }
}

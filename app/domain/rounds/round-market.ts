import { blockingPairs } from "#app/domain/matching/blocking-pairs.ts";
import { orderFor, stepOf } from "#app/domain/matching/ranking.ts";
import { indexSpa, type SpaProblem } from "#app/domain/matching/spa-problem.ts";
import { stable } from "#app/domain/matching/stable.ts";
import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import { fixedPairs } from "#app/domain/rounds/round-problem.ts";
import { capacityOf, keyOf, type PairOfIds, type RoundQuestion } from "#app/domain/rounds/round-question.ts";

/**
 * The round as students who rank and projects that are ranked for: every seat of a candidate is a student with her list, every case a project of one
 * place whose owner ranks candidates as the ranking of that case does. What is pinned or stands is out of it, with its seat.
 */
export class Market {
  /** Per candidate that has a list: its cases, dearest first. */
  private readonly lists = new Map<string, string[]>();
  /** Per case: the candidates, best first. */
  private readonly rankings = new Map<string, string[]>();
  private readonly seats = new Map<string, number>();

  constructor(question: RoundQuestion, arcs: RoundArcs) {
    const { cases, candidates, settings } = question;
    const fixed = fixedPairs(question);
    const taken = new Set(fixed.map(([caseId]) => caseId));
    const forbidden = new Set(question.forbids.map(keyOf));
    const fixedAt = new Map<string, number>();
    for (const [, candidateId] of fixed) fixedAt.set(candidateId, (fixedAt.get(candidateId) ?? 0) + 1);
    const own = candidates.map((): { caseId: string; rank: number }[] => []);
    cases.forEach(({ matchCase }, at) => {
      const { id } = matchCase;
      if (taken.has(id)) return;
      const found = [];
      for (let arc = arcs.start[at] ?? 0; arc < (arcs.start[at + 1] ?? 0); arc++) {
        const to = arcs.candidate[arc] ?? -1;
        const candidate = candidates[to]?.candidate;
        if (!candidate || forbidden.has(keyOf([id, candidate.id]))) continue;
        found.push({ candidate, step: stepOf(arcs.fit[arc] ?? 0, question.rules), hash: null });
        own[to]?.push({ caseId: id, rank: arcs.rank[arc] ?? 0 });
      }
      const ranking = found.sort(orderFor(matchCase)).map(({ candidate }) => candidate.id);
      this.rankings.set(id, ranking);
    });
    candidates.forEach((one, at) => {
      const { id } = one.candidate;
      const list = (own[at] ?? []).sort((a, b) => a.rank - b.rank).map(({ caseId }) => caseId);
      const left = capacityOf(one, settings) - (fixedAt.get(id) ?? 0);
      this.lists.set(id, list);
      this.seats.set(id, Math.min(list.length, Math.max(0, left)));
    });
  }

  /** How long all lists are together, each seat with its own: what solving takes. */
  get size(): number {
    return [...this.lists].reduce((sum, [id, list]) => sum + list.length * (this.seats.get(id) ?? 0), 0);
  }

  /**
   * Nobody and no case would both rather have each other, and every candidate has the dearest case that she can have then. Limits over several
   * candidates are not known to it: where one is passed, the seats of the pairs that fit least there are closed and all is done again.
   *
   * @param passed of the limits over several candidates the pairs under each, least fitting first, and how many are too many; the inner limits first
   * @returns who has what, and how many seats were closed
   */
  solve(passed: (pairs: PairOfIds[]) => { pairs: PairOfIds[]; close: number }[]): {
    pairs: PairOfIds[];
    closed: number;
  } {
    let closed = 0;
    for (;;) {
      const { assignment } = stable(this.problem());
      const pairs = assignment.map(([seat, caseId]): PairOfIds => [caseId, ownerOf(seat)]);
      const over = passed(pairs).find(({ close }) => close > 0);
      if (!over) return { pairs, closed };
      const used = new Map<string, number>();
      for (const [, id] of over.pairs) used.set(id, (used.get(id) ?? 0) + 1);
      for (const [id, count] of used) this.seats.set(id, count);
      for (const [, id] of over.pairs.slice(0, over.close)) {
        this.seats.set(id, Math.max(0, (this.seats.get(id) ?? 0) - 1));
        closed++;
      }
    }
  }

  /** Pairs of a case and a candidate that would both rather have each other than what these pairs give them. */
  blocking(pairs: readonly PairOfIds[]): number {
    const index = indexSpa(this.problem());
    const caseAt = new Map(index.projectIds.map((id, at) => [id, at]));
    const byCandidate = new Map<string, number[]>();
    for (const [caseId, candidateId] of pairs) {
      const project = caseAt.get(caseId);
      if (project === undefined) continue;
      byCandidate.set(candidateId, [...(byCandidate.get(candidateId) ?? []), project]);
    }
    // her first seat has the dearest, so that no seat of hers would rather have what another one has
    for (const [id, projects] of byCandidate) {
      const list = this.lists.get(id) ?? [];
      const rankOf = (project: number) => list.indexOf(index.projectIds[project] ?? "");
      projects.sort((a, b) => rankOf(a) - rankOf(b));
    }
    const projectOf = index.studentIds.map((seat) => byCandidate.get(ownerOf(seat))?.shift() ?? -1);
    const found = blockingPairs(index, projectOf).map(
      ([student, project]) => `${ownerOf(index.studentIds[student] ?? "")} ${project}`,
    );
    return new Set(found).size;
  }

  private problem(): SpaProblem {
    const students: { id: string; preferences: string[] }[] = [];
    const ranked = new Map<string, string[]>();
    for (const [id, list] of this.lists) {
      const ids = Array.from({ length: this.seats.get(id) ?? 0 }, (_, nth) => `${id}#${nth}`);
      ranked.set(id, ids);
      students.push(...ids.map((seat) => ({ id: seat, preferences: list })));
    }
    const cases = [...this.rankings];
    return {
      students,
      projects: cases.map(([id]) => ({ id, owner: id })),
      owners: cases.map(([id, ranking]) => ({ id, preferences: ranking.flatMap((who) => ranked.get(who) ?? []) })),
    };
  }
}

const ownerOf = (seat: string): string => seat.slice(0, seat.lastIndexOf("#"));

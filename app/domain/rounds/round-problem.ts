import type { AllocationFrame } from "#app/domain/matching/allocation-problem.ts";
import { ArcList } from "#app/domain/matching/arc-list.ts";
import { lanes } from "#app/domain/matching/candidate.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";
import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import {
  capacityOf,
  keyOf,
  type PairOfIds,
  type RoundFault,
  type RoundQuestion,
} from "#app/domain/rounds/round-question.ts";

/** The groups of the tree: a class is under its teacher, a teacher and everybody else under the lane. */
const laneGroup = (lane: string) => `lane ${lane}`;
const teacherGroup = (id: string) => `teacher ${id}`;

/** Pins and standing pairs together. */
export function fixedPairs({ pins, standing }: RoundQuestion): PairOfIds[] {
  const known = new Set(pins.map(keyOf));
  return [...pins, ...standing.map(({ pair }) => pair).filter((pair) => !known.has(keyOf(pair)))];
}

/** All but the arcs, as the solver wants it. A limit that does not hold is as large as the round. */
export function frameOf(question: RoundQuestion): AllocationFrame {
  const { cases, candidates, settings, forbids } = question;
  const all = cases.length;
  const teachers = new Map(
    candidates.flatMap(({ teacher }): [string, number][] => (teacher === null ? [] : [[teacher.id, teacher.room]])),
  );
  const caseIds = new Set(cases.map(({ matchCase }) => matchCase.id));
  const candidateIds = new Set(candidates.map(({ candidate }) => candidate.id));
  const fixed = fixedPairs(question);
  const stands = new Set(fixed.map(keyOf));
  return {
    cases: cases.map(({ matchCase, priority }) => ({ id: matchCase.id, priority })),
    candidates: candidates.map((one) => ({
      id: one.candidate.id,
      capacity: Math.min(all, capacityOf(one, settings)),
      group: one.teacher === null ? laneGroup(one.candidate.lane) : teacherGroup(one.teacher.id),
      load: one.candidate.openAssignments,
    })),
    groups: [
      ...lanes.map((lane) => ({ id: laneGroup(lane), capacity: Math.min(all, settings[lane] ?? all) })),
      ...[...teachers].sort().map(([id, room]) => ({
        id: teacherGroup(id),
        capacity: Math.min(all, room, settings.perTeacher ?? all),
        parent: laneGroup("mbo"),
      })),
    ],
    pins: fixed.map(([from, to]) => [from, to]),
    // a pair that stands is not taken apart, and who or what is no longer there needs no forbidding
    forbids: forbids
      .filter((pair) => !stands.has(keyOf(pair)) && caseIds.has(pair[0]) && candidateIds.has(pair[1]))
      .map(([from, to]) => [from, to]),
    loadCost: Number(settings.spread),
  };
}

/** The arcs with what each is worth, 0–1000: her fit, or what she wants. */
export function worthArcs(question: RoundQuestion, arcs: RoundArcs, by: "fit" | "preference"): ArcList {
  const { cases, candidates } = question;
  const list = new ArcList();
  cases.forEach(({ matchCase }, at) => {
    for (let arc = arcs.start[at] ?? 0; arc < (arcs.start[at + 1] ?? 0); arc++) {
      const to = candidates[arcs.candidate[arc] ?? -1]?.candidate.id ?? "";
      const fit = arcs.fit[arc] ?? 0;
      const wanted = arcs.wished[arc] === 1 ? rankPoints(arcs.rank[arc] ?? 1) : Math.floor(fit / 2);
      list.add([matchCase.id, to, by === "fit" ? fit : wanted]);
    }
  });
  return list;
}

/**
 * 1000 for her first wish, and so that squares of ranks add up to the least. What is filled in has at most half of that, by fit: who says nothing is
 * never before who says what she wants.
 */
const rankPoints = (rank: number): number => Math.max(topFit / 2 + 1, topFit + 1 - rank ** 2);

/** What is wrong with pins, told by who and what; the solver refuses the same, in its own words. */
export function pinFaults(question: RoundQuestion): RoundFault[] {
  const { cases, candidates, pins, forbids, settings } = question;
  const caseIds = new Set(cases.map(({ matchCase }) => matchCase.id));
  const known = new Map(candidates.map((one) => [one.candidate.id, one]));
  const forbidden = new Set(forbids.map(keyOf));
  const faults: RoundFault[] = pins.flatMap((pair): RoundFault[] => {
    const [caseId, candidateId] = pair;
    if (!caseIds.has(caseId)) return [{ code: "unknown-case", caseId }];
    if (!known.has(candidateId)) return [{ code: "unknown-candidate", candidateId }];
    return forbidden.has(keyOf(pair)) ? [{ code: "pinned-and-forbidden", caseId, candidateId }] : [];
  });
  const fixed = fixedPairs(question);
  const seen = new Set<string>();
  for (const [caseId] of fixed) {
    if (seen.has(caseId)) faults.push({ code: "pinned-twice", caseId });
    seen.add(caseId);
  }
  const load = {
    candidate: new Map<string, number>(),
    teacher: new Map<string, number>(),
    lane: new Map<string, number>(),
  };
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [, candidateId] of fixed) {
    const one = known.get(candidateId);
    if (!one) continue;
    count(load.candidate, candidateId);
    count(load.lane, one.candidate.lane);
    if (one.teacher) count(load.teacher, one.teacher.id);
  }
  const told = new Set<string>();
  for (const one of candidates) {
    const { id } = one.candidate;
    const [found, most] = [load.candidate.get(id) ?? 0, capacityOf(one, settings)];
    if (found > most) faults.push({ code: "pins-over-capacity", candidateId: id, found, most });
    if (!one.teacher || told.has(one.teacher.id)) continue;
    told.add(one.teacher.id);
    const guided = load.teacher.get(one.teacher.id) ?? 0;
    const limit = Math.min(one.teacher.room, settings.perTeacher ?? guided);
    if (guided > limit) faults.push({ code: "pins-over-teacher", candidateId: id, found: guided, most: limit });
  }
  for (const lane of lanes) {
    const [found, most] = [load.lane.get(lane) ?? 0, settings[lane]];
    if (most !== undefined && found > most) faults.push({ code: "pins-over-lane", lane, found, most });
  }
  return faults;
}

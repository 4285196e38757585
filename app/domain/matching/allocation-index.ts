import { type Order, orderByHash } from "#app/domain/matching/allocation-order.ts";
import {
  type AllocationProblem,
  type Arc,
  allocationFrameSchema,
  type CheckedFrame,
} from "#app/domain/matching/allocation-problem.ts";
import { ArcList } from "#app/domain/matching/arc-list.ts";
import { indexArcs, type RowedArcs } from "#app/domain/matching/arc-rows.ts";
import type { Faults } from "#app/domain/matching/faults.ts";

/**
 * A problem without faults as numbers, in an order that does not depend on the order in which it was given. A place is a
 * candidate or, after all candidates, a group.
 */
export interface AllocationIndex extends RowedArcs {
  cases: Order;
  candidates: Order;
  groupIds: readonly string[];
  /** Per case: 0 for the most urgent class, 1 for the next, … */
  urgency: Int32Array;
  urgencies: number;
  capacity: Int32Array;
  /** Per place: the place of its group, or −1. */
  parent: Int32Array;
  /** Per candidate: cases that count already when work is spread. */
  burden: Int32Array;
  /** Per case: the arc it is pinned to, or −1. */
  pin: Int32Array;
  spread: boolean;
  loadCost: number;
}

/** @throws {ProblemError} with a line per fault */
export function indexProblem(problem: AllocationProblem): AllocationIndex {
  const arcs = problem.arcs instanceof ArcList ? problem.arcs : listed(problem.arcs);
  const { faults } = arcs;
  const parsed = allocationFrameSchema.safeParse(problem);
  if (!parsed.success) throw faults.withIssues(parsed.error.issues);
  const frame = parsed.data;
  for (const list of ["cases", "candidates", "groups"] as const) refuseDoubles(list, frame[list], faults);
  const cases = orderByHash(frame.cases.map(({ id }) => id));
  const candidates = orderByHash(frame.candidates.map(({ id }) => id));
  const places = placesOf(frame, candidates, faults);
  const rows = indexArcs(arcs, cases, candidates, faults);
  const pin = new Int32Array(cases.names.length).fill(-1);
  frame.forbids.forEach((pair, at) => {
    const arc = arcOf(`forbids[${at}]`, pair);
    if (arc >= 0) rows.allowed[arc] = 0;
  });
  frame.pins.forEach((pair, at) => {
    const path = `pins[${at}]`;
    const arc = arcOf(path, pair);
    const from = cases.rank.get(pair[0]);
    if (from === undefined || !candidates.rank.has(pair[1])) return;
    if (arc < 0) faults.add(path, "there is no arc between these two");
    else if (rows.allowed[arc] === 0) faults.add(path, "these two are also forbidden");
    else if (pin[from] !== -1) faults.add(path, `case ${JSON.stringify(pair[0])} is pinned twice`);
    else pin[from] = arc;
  });
  const classes = [...new Set(frame.cases.map(({ priority }) => priority))].sort((a, b) => a - b);
  const classOf = new Map(classes.map((priority, at) => [priority, at]));
  const index: AllocationIndex = {
    ...rows,
    ...places,
    cases,
    candidates,
    groupIds: frame.groups.map(({ id }) => id),
    urgency: Int32Array.from(cases.given, (at) => classOf.get(frame.cases[at]?.priority ?? 0) ?? 0),
    urgencies: classes.length,
    burden: Int32Array.from(candidates.given, (at) => frame.candidates[at]?.load ?? 0),
    pin,
    spread: frame.loadCost > 0,
    loadCost: frame.loadCost,
  };
  refuseCrowdedPins(index, faults);
  faults.throwIfAny();
  return index;

  function arcOf(path: string, [caseId, candidateId]: readonly [string, string]): number {
    const from = cases.rank.get(caseId);
    const to = candidates.rank.get(candidateId);
    if (from === undefined) faults.add(`${path}[0]`, `unknown case ${JSON.stringify(caseId)}`);
    if (to === undefined) faults.add(`${path}[1]`, `unknown candidate ${JSON.stringify(candidateId)}`);
    if (from === undefined || to === undefined) return -1;
    const found = rows.candidate.subarray(rows.start[from], rows.start[from + 1]).indexOf(to);
    return found < 0 ? -1 : (rows.start[from] ?? 0) + found;
  }
}

function listed(arcs: readonly Arc[]): ArcList {
  const list = new ArcList();
  for (const arc of arcs) list.add(arc);
  return list;
}

function refuseDoubles(path: string, list: readonly { id: string }[], faults: Faults): void {
  const seen = new Set<string>();
  list.forEach(({ id }, at) => {
    if (seen.has(id)) faults.add(`${path}[${at}].id`, `${JSON.stringify(id)} is there twice`);
    seen.add(id);
  });
}

function placesOf({ candidates, groups }: CheckedFrame, order: Order, faults: Faults) {
  const count = candidates.length;
  const groupAt = new Map(groups.map(({ id }, at) => [id, count + at]));
  const placeOf = (path: string, id: string | undefined) => {
    if (id === undefined) return -1;
    const place = groupAt.get(id);
    if (place === undefined) faults.add(path, `unknown group ${JSON.stringify(id)}`);
    return place ?? -1;
  };
  const parent = new Int32Array(count + groups.length);
  const capacity = new Int32Array(count + groups.length);
  order.given.forEach((at, rank) => {
    const candidate = candidates[at];
    capacity[rank] = candidate?.capacity ?? 0;
    parent[rank] = placeOf(`candidates[${at}].group`, candidate?.group);
  });
  groups.forEach((group, at) => {
    capacity[count + at] = group.capacity;
    parent[count + at] = placeOf(`groups[${at}].parent`, group.parent);
  });
  groups.forEach((_, at) => {
    let above = parent[count + at] ?? -1;
    for (let steps = 0; above >= 0 && steps < groups.length; steps++) {
      if (above === count + at) {
        faults.add(`groups[${at}].parent`, "the group is part of itself");
        parent[count + at] = -1;
        return;
      }
      above = parent[above] ?? -1;
    }
  });
  return { parent, capacity };
}

function refuseCrowdedPins(index: AllocationIndex, faults: Faults): void {
  const { pin, candidate, capacity, parent, candidates, groupIds } = index;
  const load = new Int32Array(capacity.length);
  for (const arc of pin) {
    for (let place = arc < 0 ? -1 : (candidate[arc] ?? -1); place >= 0; place = parent[place] ?? -1) {
      load[place] = (load[place] ?? 0) + 1;
    }
  }
  load.forEach((pinned, place) => {
    const room = capacity[place] ?? 0;
    if (pinned <= room) return;
    const group = place - candidates.names.length;
    const name =
      group < 0 ? `candidate ${JSON.stringify(candidates.names[place])}` : `group ${JSON.stringify(groupIds[group])}`;
    faults.add("pins", `${pinned} on ${name}, who has a capacity of ${room}`);
  });
}

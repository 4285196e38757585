import type { Order } from "#app/domain/matching/allocation-order.ts";
import type { ArcList } from "#app/domain/matching/arc-list.ts";
import type { Faults } from "#app/domain/matching/faults.ts";

/** Arcs per case: those of case i are start[i] … start[i + 1] − 1. */
export interface RowedArcs {
  start: Int32Array;
  candidate: Int32Array;
  fit: Uint16Array;
  /** Per arc: 0 when it is forbidden. */
  allowed: Uint8Array;
}

/**
 * Sorts arcs by case, and within a case by the candidates' order from a point that differs per case: where all else is
 * equal the first counts, and this way another candidate is first for each case.
 */
export function indexArcs(arcs: ArcList, cases: Order, candidates: Order, faults: Faults): RowedArcs {
  const from = ranked(arcs.caseNumbers(), arcs.caseNames.list, cases, (at, name) => {
    faults.add(`arcs[${at}][0]`, `unknown case ${JSON.stringify(name)}`);
  });
  const to = ranked(arcs.candidateNumbers(), arcs.candidateNames.list, candidates, (at, name) => {
    faults.add(`arcs[${at}][1]`, `unknown candidate ${JSON.stringify(name)}`);
  });
  const [caseCount, candidateCount] = [cases.names.length, candidates.names.length];
  const start = new Int32Array(caseCount + 2);
  const byCase = sorted(sorted(from.keys(), to, new Int32Array(candidateCount + 2)), from, start);
  for (let index = 1; index < byCase.length; index++) {
    const [one, other] = [byCase[index - 1] ?? 0, byCase[index] ?? 0];
    if (from[one] !== from[other] || to[one] !== to[other]) continue;
    const [caseId, candidateId] = [cases.names[from[one] ?? 0], candidates.names[to[one] ?? 0]];
    if (caseId === undefined || candidateId === undefined) continue;
    faults.add(
      `arcs[${other}]`,
      `the arc between ${JSON.stringify(caseId)} and ${JSON.stringify(candidateId)} is there twice`,
    );
  }
  const fits = arcs.fits();
  const candidate = new Int32Array(arcs.length);
  const fit = new Uint16Array(arcs.length);
  for (let row = 0; row < caseCount; row++) {
    const first = start[row] ?? 0;
    const size = (start[row + 1] ?? 0) - first;
    let turned = size === 0 ? 0 : (cases.hashes[row] ?? 0) % size;
    for (let at = 0; at < size; at++) {
      const arc = byCase[first + turned] ?? 0;
      candidate[first + at] = to[arc] ?? 0;
      fit[first + at] = fits[arc] ?? 0;
      if (++turned === size) turned = 0;
    }
  }
  return { start: start.subarray(0, caseCount + 1), candidate, fit, allowed: new Uint8Array(arcs.length).fill(1) };
}

/** Per arc the rank of a name. What is unknown comes after all ranks, and a word about it. */
function ranked(
  numbers: Int32Array,
  names: readonly string[],
  order: Order,
  unknown: (at: number, name: string) => void,
) {
  const last = order.names.length;
  const rankOf = Int32Array.from(names, (name) => order.rank.get(name) ?? last);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const rank = rankOf[number] ?? last;
    if (rank === last && number >= 0) unknown(at, names[number] ?? "");
    numbers[at] = rank;
  }
  return numbers;
}

/** These arcs by key, in their own order where keys are equal (counting sort); `start` becomes where each key starts. */
function sorted(arcs: Iterable<number>, key: Int32Array, start: Int32Array): Int32Array {
  for (const each of key) start[each + 1] = (start[each + 1] ?? 0) + 1;
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const next = start.slice();
  const result = new Int32Array(key.length);
  for (const arc of arcs) {
    const at = key[arc] ?? 0;
    const place = next[at] ?? 0;
    next[at] = place + 1;
    result[place] = arc;
  }
  return result;
}

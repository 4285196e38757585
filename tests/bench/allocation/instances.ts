import type { RowedArcs } from "#app/domain/matching/arc-rows.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";
import { numbers } from "#tests/support/numbers.ts";

/** Arcs and seats with a shape that is met in practice, the same at every run. */
export interface Instance extends Omit<RowedArcs, "allowed"> {
  capacity: Int32Array;
}

const skillCount = 64;

/** n cases and n candidates who all fit, more or less: fits as the ranking makes them, with many that are equal. */
export function denseInstance(n: number): Instance {
  const { caseOf, candidateOf } = people(n);
  const cases = Array.from({ length: n }, caseOf);
  const candidates = Array.from({ length: n }, candidateOf);
  const fit = new Uint16Array(n * n);
  cases.forEach((one, row) => {
    candidates.forEach((other, column) => {
      fit[row * n + column] = fitOf(one, other);
    });
  });
  return {
    start: Int32Array.from({ length: n + 1 }, (_, row) => row * n),
    candidate: Int32Array.from({ length: n * n }, (_, at) => at % n),
    fit,
    capacity: new Int32Array(n).fill(1),
  };
}

/**
 * Cases that each fit `perCase` of the candidates in their region, the best of `looked` at; there are as many seats as
 * cases, unevenly spread.
 */
export function tightInstance(size: { cases: number; candidates: number; perCase: number; looked: number }): Instance {
  const { upTo, caseOf, candidateOf } = people(size.cases);
  const everybody = Array.from({ length: size.candidates }, candidateOf);
  const start = new Int32Array(size.cases + 1);
  const candidate = new Int32Array(size.cases * size.perCase);
  const fit = new Uint16Array(candidate.length);
  const region = Math.ceil(size.candidates / 8);
  let filled = 0;
  for (let row = 0; row < size.cases; row++) {
    const one = caseOf();
    const first = upTo(7) * region;
    const from = upTo(region - 1);
    const step = 1 + upTo(30);
    const found = new Map<number, number>();
    for (let at = 0; at < size.looked; at++) {
      const who = Math.min(first + ((from + at * step) % region), size.candidates - 1);
      const other = everybody[who];
      if (other) found.set(who, fitOf(one, other));
    }
    const best = [...found].filter(([, points]) => points >= 350).sort((a, b) => b[1] - a[1]);
    for (const [who, points] of best.slice(0, size.perCase)) {
      candidate[filled] = who;
      fit[filled++] = points;
    }
    start[row + 1] = filled;
  }
  const capacity = new Int32Array(size.candidates);
  for (let seats = 0; seats < size.cases; seats++) {
    const at = upTo(size.candidates - 1);
    capacity[at] = (capacity[at] ?? 0) + 1;
  }
  return { start, candidate: candidate.slice(0, filled), fit: fit.slice(0, filled), capacity };
}

type Case = {
  skills: { code: number; level: number; weight: number }[];
  level: number;
  hours: number;
  sector: number;
  place: number;
};
type Person = { skills: Uint8Array; level: number; hours: number; sector: number; place: number; wants: boolean };

function people(seed: number) {
  const { upTo } = numbers(seed);
  const common = () => ({ level: 1 + upTo(3), hours: 20 + 8 * upTo(19), sector: upTo(11), place: upTo(2) });
  return {
    upTo,
    caseOf: (): Case => ({
      ...common(),
      skills: Array.from({ length: 3 + upTo(3) }, () => ({
        code: upTo(skillCount - 1),
        level: 1 + upTo(3),
        weight: 1 + upTo(1),
      })),
    }),
    candidateOf: (): Person => {
      const skills = new Uint8Array(skillCount);
      for (let count = 6 + upTo(11); count > 0; count--) skills[upTo(skillCount - 1)] = 1 + upTo(3);
      return { ...common(), skills, wants: upTo(19) === 0 };
    },
  };
}

/** The parts and weights of the ranking. */
function fitOf(one: Case, other: Person): number {
  let has = 0;
  let asked = 0;
  for (const { code, level, weight } of one.skills) {
    has += weight * Math.min(level, other.skills[code] ?? 0);
    asked += weight * level;
  }
  const points =
    Math.floor((450 * has) / asked) +
    Math.floor((100 * Math.min(one.level, other.level)) / one.level) +
    Math.floor((150 * Math.min(one.hours, other.hours)) / one.hours) +
    (one.sector === other.sector ? 75 : 0) +
    (100 - 25 * Math.abs(one.place - other.place)) +
    (other.wants ? 75 : 0) +
    25;
  return Math.min(topFit, points);
}

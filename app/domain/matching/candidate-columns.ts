import { orderByHash } from "#app/domain/matching/allocation-order.ts";
import { type Candidate, type Lane, lanes, places } from "#app/domain/matching/candidate.ts";
import { languageLevels } from "#app/domain/matching/languages.ts";
import { dayNumber, type LocalDate, quarterOf } from "#app/lib/dates.ts";

/**
 * Candidates laid out by column, some 150 bytes each, so that hundreds of thousands fit in memory. Who can do no case at
 * all is left out.
 */
export interface CandidateColumns {
  ids: readonly string[];
  /** How many cases she can have more. */
  room: Int32Array;
  /** Level per skill; 0 without. */
  skill: ReadonlyMap<string, Uint8Array>;
  language: ReadonlyMap<string, Uint8Array>;
  level: Uint8Array;
  travelBand: Uint8Array;
  /** A bit per place, in the order of `places`. */
  places: Uint8Array;
  /** A bit per line of business: 1 for "A". */
  sectors: Int32Array;
  hoursPerWeek: Float64Array;
  /** How often she was asked in the last quarter; 255 for more. */
  recentProposals: Uint8Array;
  /** 1: she was asked at least once. */
  proposedBefore: Uint8Array;
  /** Day numbers; no end is a day that no case reaches. */
  from: Int32Array;
  until: Int32Array;
  /** By position: her other periods, as day numbers; and the quarters in which she can begin no more. Most have none. */
  otherPeriods: ReadonlyMap<number, readonly DayPeriod[]>;
  fullQuarters: ReadonlyMap<string, ReadonlySet<number>>;
  position: ReadonlyMap<string, number>;
  /** By organisation and by case: who may not, and who will not or was asked already. */
  conflicts: ReadonlyMap<string, readonly number[]>;
  declines: ReadonlyMap<string, readonly number[]>;
  /** Who is in a lane (null: in any) and has a skill (null: any or none): highest level first, and in the order of their hash. */
  bucket: (lane: Lane | null, skill: string | null) => Int32Array;
}

/** Hours a week between two days. */
interface DayPeriod {
  from: number;
  until: number;
  hoursPerWeek: number;
}

const noEnd = 2 ** 31 - 1;
const dayOf = (until: LocalDate | null) => (until === null ? noEnd : dayNumber(until));

/**
 * @param most how many candidates come at most; they are read once and not kept
 * @param maximumOpen how many proposals may wait for one of them at the same time
 */
export function candidateColumns(candidates: Iterable<Candidate>, most: number, maximumOpen: number): CandidateColumns {
  const ids: string[] = [];
  const laneOf: Lane[] = [];
  const columns = {
    ...{ room: new Int32Array(most), level: new Uint8Array(most), travelBand: new Uint8Array(most) },
    ...{ recentProposals: new Uint8Array(most), proposedBefore: new Uint8Array(most) },
    ...{ places: new Uint8Array(most), sectors: new Int32Array(most), hoursPerWeek: new Float64Array(most) },
    ...{ from: new Int32Array(most), until: new Int32Array(most) },
    ...{ skill: new Map<string, Uint8Array>(), language: new Map<string, Uint8Array>() },
    ...{ otherPeriods: new Map<number, DayPeriod[]>() },
    fullQuarters: new Map<string, Set<number>>(),
    ...{ conflicts: new Map<string, number[]>(), declines: new Map<string, number[]>() },
  };
  const setLevel = (levels: Map<string, Uint8Array>, name: string, at: number, level: number) => {
    const column = levels.get(name) ?? new Uint8Array(most);
    levels.set(name, column);
    column[at] = level;
  };
  const note = (positions: Map<string, number[]>, name: string, at: number) => {
    const named = positions.get(name) ?? [];
    positions.set(name, named);
    named.push(at);
  };
  for (const candidate of candidates) {
    const { paused, consented, lacksTeacher, openAssignments, capacity, hoursPerWeek, askedCaseIds } = candidate;
    const { quarters, otherPeriods = [] } = candidate;
    const room = Math.min(capacity - openAssignments, maximumOpen - askedCaseIds.length);
    if (paused || !consented || lacksTeacher || room <= 0 || quarters?.most === 0) continue;
    if (![{ hoursPerWeek }, ...otherPeriods].some((period) => period.hoursPerWeek > 0)) continue;
    const at = ids.push(candidate.id) - 1;
    laneOf.push(candidate.lane);
    columns.room[at] = room;
    columns.level[at] = candidate.level;
    columns.travelBand[at] = candidate.maxTravelBand;
    columns.places[at] = places.reduce(
      (bits, place, bit) => bits | (Number(candidate.places.includes(place)) << bit),
      0,
    );
    columns.sectors[at] = candidate.sectors.reduce((bits, sector) => bits | sectorBit(sector), 0);
    columns.hoursPerWeek[at] = hoursPerWeek;
    columns.proposedBefore[at] = Number(candidate.proposedBefore);
    columns.recentProposals[at] = Math.min(255, candidate.recentProposals);
    columns.from[at] = dayNumber(candidate.availableFrom);
    columns.until[at] = dayOf(candidate.availableUntil);
    if (otherPeriods.length > 0) {
      const days = otherPeriods.map((one) => ({ ...one, from: dayNumber(one.from), until: dayOf(one.until) }));
      columns.otherPeriods.set(at, days);
    }
    const begun = (quarters?.begin ?? []).map(quarterOf);
    for (const quarter of new Set(begun)) {
      if (begun.filter((one) => one === quarter).length < (quarters?.most ?? 0)) continue;
      const full = columns.fullQuarters.get(quarter) ?? new Set<number>();
      columns.fullQuarters.set(quarter, full.add(at));
    }
    for (const [code, level] of Object.entries(candidate.skills)) setLevel(columns.skill, code, at, level);
    for (const [name, level] of languageLevels(candidate.languages)) setLevel(columns.language, name, at, level);
    for (const id of candidate.organisationIdsInConflict) note(columns.conflicts, id, at);
    for (const id of [...candidate.declinedCaseIds, ...askedCaseIds]) note(columns.declines, id, at);
  }
  const inOrder = orderByHash(ids).given;
  const ofLane = new Map(
    [...lanes, null].map((lane) => [lane, inOrder.filter((at) => lane === null || laneOf[at] === lane)]),
  );
  return {
    ...{ ...columns, ids, position: new Map(ids.map((id, at) => [id, at])) },
    bucket: (lane, skill) => {
      const all = ofLane.get(lane) ?? new Int32Array(0);
      if (skill === null) return all;
      const levels = columns.skill.get(skill) ?? new Uint8Array(most);
      const chosen = new Int32Array(all.length);
      let count = 0;
      for (let level = 4; level > 0; level--) {
        for (let index = 0; index < all.length; index++) {
          const at = all[index] ?? 0;
          if (levels[at] === level) chosen[count++] = at;
        }
      }
      return chosen.slice(0, count);
    },
  };
}

/** Lines of business are letters; 0 for anything else. */
export function sectorBit(sector: string): number {
  const number = sector.charCodeAt(0) - 65;
  return sector.length === 1 && number >= 0 && number < 26 ? 1 << number : 0;
}

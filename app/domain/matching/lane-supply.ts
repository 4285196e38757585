import type { Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import type { CandidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { nextMonthDay } from "#app/domain/matching/days.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { dateOfDay, dayNumber, type LocalDate } from "#app/lib/dates.ts";

/** What a lane has to offer at this moment in the period of one case. */
export interface LaneSupply {
  /** Of those who are free in that period. */
  openSeats: number;
  /** The first day on which somebody in this lane can begin, also when that is too late. */
  startsFrom: LocalDate;
  /** When new seats are expected; null: not known. */
  nextOpeningOn: LocalDate | null;
  /** Asked skill → the levels of the candidates with an open seat, highest first. */
  levels: Readonly<Record<string, readonly number[]>>;
}

/** What each lane has to offer a case, counted on `today` from the candidates of all lanes together. */
export function laneSupplyOf(
  matchCase: Pick<MatchCase, "skills" | "startsOn" | "endsOn">,
  columns: CandidateColumns,
  { rules, today }: { rules: MatchingRules; today: LocalDate },
): Readonly<Record<Lane, LaneSupply>> {
  const asked = {
    starts: dayNumber(matchCase.startsOn),
    ends: dayNumber(matchCase.endsOn),
    codes: matchCase.skills.map(({ code }) => code),
    now: dayNumber(today),
  };
  const supply = (lane: Lane): LaneSupply => {
    const { openSeats, first, levels } = counted(columns, columns.bucket(lane, null), asked);
    const nextOpeningOn = nextMonthDay(rules.lanes.limits[lane].intakes, today);
    const from = first === null ? (nextOpeningOn ?? today) : dateOfDay(first);
    return { openSeats, startsFrom: from > today ? from : today, nextOpeningOn, levels };
  };
  return { student: supply("student"), mbo: supply("mbo"), frontrunner: supply("frontrunner") };
}

interface Asked {
  starts: number;
  ends: number;
  codes: readonly string[];
  now: number;
}

/** The columns hold nobody who is full, pauses or did not agree. */
function counted(columns: CandidateColumns, positions: Int32Array, { starts, ends, codes, now }: Asked) {
  let openSeats = 0;
  let first: number | null = null;
  const open: number[] = [];
  for (const at of positions) {
    const own = { from: columns.from[at] ?? 0, until: columns.until[at] ?? 0 };
    const toCome = [own, ...(columns.otherPeriods.get(at) ?? [])].filter(({ until }) => until >= now);
    for (const { from } of toCome) if (first === null || from < first) first = from;
    if (!toCome.some(({ from, until }) => from <= ends && until >= starts)) continue;
    openSeats += columns.room[at] ?? 0;
    open.push(at);
  }
  const levels: Record<string, number[]> = {};
  for (const code of codes) {
    const column = columns.skill.get(code);
    const mastered = open.map((at) => column?.[at] ?? 0).filter((level) => level > 0);
    if (mastered.length > 0) levels[code] = mastered.sort((a, b) => b - a);
  }
  return { openSeats, first, levels };
}

import type { Candidate, Lane } from "#app/domain/matching/candidate.ts";
import { nextMonthDay, periodsOf } from "#app/domain/matching/days.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/** What a lane has to offer at this moment. */
export interface LaneSupply {
  openSeats: number;
  /** The first day on which somebody in this lane can begin. */
  startsFrom: LocalDate;
  /** When new seats are expected; null: not known. */
  nextOpeningOn: LocalDate | null;
  /** Skill code → the levels of the candidates with an open seat. */
  levels: Readonly<Record<string, readonly number[]>>;
}

/** What each lane has to offer on `today`, counted from the candidates of all lanes together. */
export function laneSupplyOf(
  candidates: readonly Candidate[],
  rules: MatchingRules,
  today: LocalDate,
): Readonly<Record<Lane, LaneSupply>> {
  const supply = (lane: Lane): LaneSupply => {
    const open = candidates.filter((candidate) => candidate.lane === lane && openSeats(candidate, today) > 0);
    const nextOpeningOn = nextMonthDay(rules.lanes.limits[lane].intakes, today);
    const first = open.map((candidate) => firstDay(candidate, today)).sort()[0] ?? nextOpeningOn ?? today;
    return {
      openSeats: open.reduce((total, candidate) => total + openSeats(candidate, today), 0),
      startsFrom: first > today ? first : today,
      nextOpeningOn,
      levels: levelsBySkill(open),
    };
  };
  return { student: supply("student"), mbo: supply("mbo"), frontrunner: supply("frontrunner") };
}

function openSeats(candidate: Candidate, today: LocalDate): number {
  const gone = stillToCome(candidate, today).length === 0;
  return candidate.paused || !candidate.consented || gone
    ? 0
    : Math.max(0, candidate.capacity - candidate.openAssignments);
}

/** The first day of what is left of her time; only for who has some left. */
function firstDay(candidate: Candidate, today: LocalDate): LocalDate {
  return (
    stillToCome(candidate, today)
      .map(({ from }) => from)
      .sort()[0] ?? today
  );
}

function stillToCome(candidate: Candidate, today: LocalDate) {
  return periodsOf(candidate).filter(({ until }) => until === null || until >= today);
}

function levelsBySkill(candidates: readonly Candidate[]): Record<string, number[]> {
  const levels: Record<string, number[]> = {};
  for (const candidate of candidates) {
    for (const [code, level] of Object.entries(candidate.skills)) {
      levels[code] = [...(levels[code] ?? []), level];
    }
  }
  return levels;
}

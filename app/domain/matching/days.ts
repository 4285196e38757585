import { dayNumber, type LocalDate } from "#app/lib/dates.ts";

/** First and last day, both included. */
export interface Period {
  from: LocalDate;
  until: LocalDate;
}

/** A period that may have no end. */
export interface OpenPeriod {
  from: LocalDate;
  until: LocalDate | null;
}

/** How many days a period has; 0 when its last day is before its first. */
export function daysIn({ from, until }: Period): number {
  return Math.max(0, dayNumber(until) - dayNumber(from) + 1);
}

/** The part of a period that lies within another; null when they do not touch. */
export function sharedPeriod(period: Period, other: OpenPeriod): Period | null {
  const from = period.from > other.from ? period.from : other.from;
  const until = other.until !== null && other.until < period.until ? other.until : period.until;
  return from <= until ? { from, until } : null;
}

/** A period with the hours a week that somebody has in it. */
export interface WorkPeriod extends OpenPeriod {
  hoursPerWeek: number;
}

/** When somebody has time: in one period, or in others besides. */
export interface Availability {
  availableFrom: LocalDate;
  availableUntil: LocalDate | null;
  hoursPerWeek: number;
  otherPeriods?: readonly WorkPeriod[] | undefined;
}

interface CasePeriod {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** All periods in which somebody has time. */
export function periodsOf(candidate: Availability): [WorkPeriod, ...WorkPeriod[]] {
  const { availableFrom: from, availableUntil: until, hoursPerWeek, otherPeriods = [] } = candidate;
  return [{ from, until, hoursPerWeek }, ...otherPeriods];
}

/** Her period that helps a case most: the one that gives it most hours, then most days; of equals the first given. */
export function bestPeriod(matchCase: CasePeriod, candidate: Availability): WorkPeriod {
  const [first, ...others] = periodsOf(candidate);
  const days = (period: WorkPeriod) => sharedDays(matchCase, period);
  const hours = (period: WorkPeriod) => days(period) * period.hoursPerWeek;
  const helps = (one: WorkPeriod, best: WorkPeriod) => hours(one) - hours(best) || days(one) - days(best);
  return others.reduce((best, period) => (helps(period, best) > 0 ? period : best), first);
}

/** The period of a case in which somebody is free, in the best of her periods; null when there is none. */
export function freePeriod(matchCase: CasePeriod, candidate: Availability): Period | null {
  return sharedPeriod({ from: matchCase.startsOn, until: matchCase.endsOn }, bestPeriod(matchCase, candidate));
}

/** The hours in a case's period that somebody has in the best of hers, times seven, to stay whole. */
export function hoursTimesSeven(matchCase: CasePeriod, candidate: Availability): number {
  const best = bestPeriod(matchCase, candidate);
  return sharedDays(matchCase, best) * best.hoursPerWeek;
}

function sharedDays({ startsOn: from, endsOn: until }: CasePeriod, period: OpenPeriod): number {
  const shared = sharedPeriod({ from, until }, period);
  return shared === null ? 0 : daysIn(shared);
}

/** The first date on or after `today` that is one of these month-days (MM-DD); null when there are none. */
export function nextMonthDay(monthDays: readonly string[], today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const dates = [year, year + 1].flatMap((each) => monthDays.map((monthDay) => `${each}-${monthDay}`));
  return dates.filter((date) => date >= today).sort()[0] ?? null;
}

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

/** When somebody has time: in one period, or in others besides. */
export interface Availability {
  availableFrom: LocalDate;
  availableUntil: LocalDate | null;
  otherPeriods?: readonly OpenPeriod[] | undefined;
}

interface CasePeriod {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** All periods in which somebody has time. */
export function periodsOf(candidate: Availability): [OpenPeriod, ...OpenPeriod[]] {
  const { availableFrom: from, availableUntil: until, otherPeriods = [] } = candidate;
  return [{ from, until }, ...otherPeriods];
}

/** Her period that helps a case most: the one in which she is free longest, of equals the first given. */
export function bestPeriod(matchCase: CasePeriod, candidate: Availability): OpenPeriod {
  const [first, ...others] = periodsOf(candidate);
  const days = (period: OpenPeriod) => sharedDays(matchCase, period);
  return others.reduce((best, period) => (days(period) > days(best) ? period : best), first);
}

/** The period of a case in which somebody is free, in the best of her periods; null when there is none. */
export function freePeriod(matchCase: CasePeriod, candidate: Availability): Period | null {
  return sharedPeriod({ from: matchCase.startsOn, until: matchCase.endsOn }, bestPeriod(matchCase, candidate));
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

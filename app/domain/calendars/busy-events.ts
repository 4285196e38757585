import type { Interval } from "#app/domain/agenda/intervals.ts";
import { dayMs } from "#app/lib/dates.ts";
import { instantOfWall } from "#app/lib/time.ts";
import { type Component, type ContentLine, firstValue, linesOf, listed } from "./busy-lines.ts";
import { type Rule, readRule } from "./busy-rule.ts";
import {
  type Clock,
  type Length,
  readLength,
  readMoment,
  universal,
  type WallMoment,
  type WallMs,
} from "./busy-values.ts";

/** A moment with the clock that it was read from. */
export interface Moment extends WallMoment {
  readonly clock: Clock;
}

/** Moments of a series: dates by their numbers, times as instants. */
export interface Moments {
  readonly days: ReadonlySet<number>;
  readonly instants: ReadonlySet<number>;
}

/** An event of somebody's calendar, as far as it takes time. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly start: Moment;
  readonly length: Length;
  /** Does it keep her busy? One that does not may still take the place of one that did. */
  readonly counts: boolean;
  readonly rules: readonly Rule[];
  /** More times of the series, some with a length of their own. */
  readonly extra: readonly { readonly start: Moment; readonly length: Length | null }[];
  readonly except: Moments;
  /** Which time of its series it stands for; with `following` also all after it. */
  readonly replaces: Moment | null;
  readonly following: boolean;
  /** Part of it could not be read. */
  readonly partly: boolean;
}

/** What is needed to read an event. `addresses`: hers, in lower case. */
export interface Reader {
  readonly clockOf: (tzid: string | undefined) => Clock;
  readonly addresses: readonly string[];
}

/** The instant at which her clock, or the clock of the file, shows a moment; a date begins with its day. */
export const instantAt = ({ wall, clock }: Pick<Moment, "wall" | "clock">): number => instantOfWall(wall, clock);

/** When something that begins then ends: first the days by the calendar, then what passes. */
export const endOf = (start: Pick<Moment, "wall" | "clock">, { days, ms }: Length): number =>
  (days === 0 ? instantAt(start) : instantAt({ ...start, wall: start.wall + days * dayMs })) + ms;

/** Reads a VEVENT; null when it does not say when it begins. */
export function readEvent(part: Component, reader: Reader): CalendarEvent | null {
  const moments = (name: string) => linesOf(part, name).flatMap((line) => momentsOf(line, reader));
  const [start] = moments("DTSTART");
  if (start === undefined) return null;
  const [replaces = null] = moments("RECURRENCE-ID");
  const ruleLines = linesOf(part, "RRULE");
  const rules = ruleLines.flatMap(({ value }) => readRule(value, start.wall) ?? []);
  const length = lengthOf(part, { start, end: moments("DTEND")[0] });
  return {
    uid: firstValue(part, "UID"),
    sequence: Number(firstValue(part, "SEQUENCE")) || 0,
    start,
    length: length ?? (start.whole ? { days: 1, ms: 0 } : { days: 0, ms: 0 }),
    counts: keepsBusy(part, reader.addresses),
    rules,
    extra: linesOf(part, "RDATE").flatMap((line) => extraOf(line, reader)),
    except: momentSet(moments("EXDATE")),
    replaces,
    following: part.lines.some(
      ({ name, parameters }) => name === "RECURRENCE-ID" && parameters.RANGE === "THISANDFUTURE",
    ),
    partly: rules.length < ruleLines.length || length === null,
  };
}

/** Reads a VFREEBUSY, in which the times themselves are written. */
export function freeBusyTimes(part: Component): Interval[] {
  return linesOf(part, "FREEBUSY")
    .filter(({ parameters }) => parameters.FBTYPE?.toUpperCase() !== "FREE")
    .flatMap(listed)
    .flatMap((period) => periodOf(period, universal) ?? [])
    .map(({ start, length }) => ({ start: instantAt(start), end: endOf(start, length) }));
}

/** Moments in two sets, to look one up in. */
export function momentSet(moments: readonly Moment[]): Moments {
  return {
    days: new Set(moments.filter(({ whole }) => whole).map(({ wall }) => dayOf(wall))),
    instants: new Set(moments.filter(({ whole }) => !whole).map(instantAt)),
  };
}

/** Is it one of these? Some programs write a date where a time is meant: then the whole day is. */
export const isOneOf = ({ days, instants }: Moments, at: { wall: WallMs; instant: number }): boolean =>
  days.has(dayOf(at.wall)) || instants.has(at.instant);

const dayOf = (wall: WallMs): number => Math.floor(wall / dayMs);

function momentsOf(line: ContentLine, { clockOf }: Reader): Moment[] {
  return listed(line).flatMap((value) => {
    const moment = readMoment(value);
    return moment === null ? [] : { ...moment, clock: clockFor(moment, line, clockOf) };
  });
}

/** A date is a day of her own, whatever zone is written beside it. */
function clockFor({ utc, whole }: WallMoment, { parameters }: ContentLine, clockOf: Reader["clockOf"]): Clock {
  if (utc) return universal;
  return clockOf(whole ? undefined : parameters.TZID);
}

function extraOf(line: ContentLine, reader: Reader): CalendarEvent["extra"] {
  if (line.parameters.VALUE?.toUpperCase() !== "PERIOD")
    return momentsOf(line, reader).map((start) => ({ start, length: null }));
  const clock = reader.clockOf(line.parameters.TZID);
  return listed(line).flatMap((period) => periodOf(period, clock) ?? []);
}

/** "start/end" or "start/length". */
function periodOf(period: string, clock: Clock): { start: Moment; length: Length } | null {
  const [from = "", to = ""] = period.split("/");
  const read = (value: string): Moment | null => {
    const moment = readMoment(value);
    return moment && { ...moment, clock: moment.utc ? universal : clock };
  };
  const [start, end] = [read(from), read(to)];
  if (start === null) return null;
  const length = end === null ? readLength(to) : { days: 0, ms: instantAt(end) - instantAt(start) };
  return length && { start, length };
}

/** Undefined: it says nothing about its length; null: what it says cannot be read. */
function lengthOf(
  part: Component,
  { start, end }: { start: Moment; end: Moment | undefined },
): Length | null | undefined {
  if (end !== undefined) {
    if (start.whole && end.whole) return { days: Math.max(1, dayOf(end.wall) - dayOf(start.wall)), ms: 0 };
    return { days: 0, ms: Math.max(0, instantAt(end) - instantAt(start)) };
  }
  const written = firstValue(part, "DURATION");
  if (written !== "") return readLength(written);
  return firstValue(part, "DTEND") === "" ? undefined : null;
}

function keepsBusy(part: Component, addresses: readonly string[]): boolean {
  const is = (name: string, ...values: string[]) => values.includes(firstValue(part, name).toUpperCase());
  const declined = linesOf(part, "ATTENDEE").some(
    ({ value, parameters }) =>
      parameters.PARTSTAT?.toUpperCase() === "DECLINED" &&
      addresses.includes(value.toLowerCase().replace(/^mailto:/, "")),
  );
  const free =
    is("TRANSP", "TRANSPARENT") ||
    is("STATUS", "CANCELLED") ||
    // elsewhere, but at work: Outlook offers that time to colleagues too
    is("X-MICROSOFT-CDO-BUSYSTATUS", "FREE", "WORKINGELSEWHERE");
  return !free && !declined;
}

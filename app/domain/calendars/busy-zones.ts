import type { Interval } from "#app/domain/agenda/intervals.ts";
import { dayMs } from "#app/lib/dates.ts";
import { offsetAt } from "#app/lib/time.ts";
import type { Allowance } from "./busy-allowance.ts";
import { type Component, firstValue, linesOf, listed } from "./busy-lines.ts";
import { readRule, startsOf } from "./busy-rule.ts";
import { type Clock, readMoment, readOffset, universal } from "./busy-values.ts";
import { windowsZones } from "./busy-windows-zones.ts";

/**
 * The clocks that a file's TZID means. A name that the world knows goes before the file's own description of it, since those are often cut short
 * or plainly wrong; then what Windows calls it, then the file's own description. What nobody knows, and times without a zone, hang with the advisor.
 * @param own the advisor's zone
 * @param within where the clock must be right
 */
export function clocksOf(
  calendars: readonly Component[],
  asked: { own: string; within: Interval; allowance: Allowance },
): (tzid: string | undefined) => Clock {
  const described = new Map<string, Component>();
  for (const { parts } of calendars)
    for (const zone of parts) if (zone.name === "VTIMEZONE") described.set(firstValue(zone, "TZID"), zone);
  const known = new Map<string, Clock>();
  const own = clockOfZone(asked.own) ?? universal;
  return (tzid) => {
    if (tzid === undefined) return own;
    const clock = known.get(tzid) ?? findClock(tzid, described.get(tzid), asked) ?? own;
    known.set(tzid, clock);
    return clock;
  };
}

function findClock(
  tzid: string,
  zone: Component | undefined,
  asked: { within: Interval; allowance: Allowance },
): Clock | undefined {
  const location = zone && firstValue(zone, "X-LIC-LOCATION");
  return (
    clockOfZone(tzid) ??
    clockOfZone(windowsZones.get(tzid)) ??
    clockOfZone(location) ??
    (zone && describedClock(zone, asked)) ??
    // "/mozilla.org/20050126_1/Europe/Amsterdam"
    clockOfZone(tzid.split("/").slice(-2).join("/"))
  );
}

function clockOfZone(name: string | undefined): Clock | undefined {
  // digits and signs alone would be an offset, which some runtimes take for a zone
  if (name === undefined || !/^[A-Za-z][\w+/-]*$/.test(name)) return undefined;
  try {
    offsetAt(0, name);
  } catch {
    return undefined;
  }
  return (instant) => offsetAt(instant, name);
}

interface Change {
  readonly from: number;
  readonly offset: number;
}

/** A clock by its own description (RFC 5545 §3.6.5): when it was put forward or back, and how far ahead it has been since. */
function describedClock(zone: Component, asked: { within: Interval; allowance: Allowance }): Clock | undefined {
  const observances = zone.parts.flatMap((part) => observanceOf(part) ?? []);
  const [eldest] = [...observances].sort((one, other) => one.first - other.first);
  if (eldest === undefined) return undefined;
  const changes = observances
    .flatMap((observance) => changesOf(observance, asked))
    .sort((one, other) => one.from - other.from);
  return (instant) => changes.findLast(({ from }) => from <= instant)?.offset ?? eldest.before;
}

interface Observance {
  readonly part: Component;
  readonly first: number;
  readonly before: number;
  readonly after: number;
}

function observanceOf(part: Component): Observance | null {
  const first = readMoment(firstValue(part, "DTSTART"))?.wall;
  const before = readOffset(firstValue(part, "TZOFFSETFROM"));
  const after = readOffset(firstValue(part, "TZOFFSETTO"));
  return first === undefined || before === null || after === null ? null : { part, first, before, after };
}

/** A rule that ended long ago still says which time has been kept since: its last year counts then. */
function changesOf(
  { part, first, before, after }: Observance,
  asked: { within: Interval; allowance: Allowance },
): Change[] {
  const year = 400 * dayMs;
  const around = { start: asked.within.start - 2 * year, end: asked.within.end + 2 * dayMs };
  const repeated = linesOf(part, "RRULE")
    .flatMap(({ value }) => readRule(value, first) ?? [])
    .flatMap((rule) => {
      const end = Math.min(around.end, (rule.until?.wall ?? around.end) + dayMs);
      const start = rule.counted ? first : Math.min(around.start, end - year);
      return startsOf(rule, { within: { start, end }, allowance: asked.allowance, clock: () => before });
    });
  const dated = linesOf(part, "RDATE")
    .flatMap(listed)
    .flatMap((value) => readMoment(value)?.wall ?? []);
  return [first, ...repeated, ...dated].map((wall) => ({ from: wall - before, offset: after }));
}

import { type Interval, overlap } from "#app/domain/agenda/intervals.ts";
import { dayMs } from "#app/lib/dates.ts";
import type { Allowance } from "./busy-allowance.ts";
import { type CalendarEvent, endOf, instantAt, isOneOf, type Moment, momentSet } from "./busy-events.ts";
import { startsOf } from "./busy-rule.ts";
import type { Length, WallMs } from "./busy-values.ts";

interface Asked {
  readonly within: Interval;
  readonly allowance: Allowance;
}

/** When events keep their owner busy within a stretch of time, series and their exceptions included; in no order. @throws TooMuch */
export function busyTimesOf(events: readonly CalendarEvent[], asked: Asked): Interval[] {
  const series = new Map<string, CalendarEvent[]>();
  for (const [nth, event] of events.entries()) {
    // without an id an event is a series of its own
    const key = event.uid || `\n${nth}`;
    const one = series.get(key);
    if (one) one.push(event);
    else series.set(key, [event]);
  }
  return [...series.values()]
    .flatMap((one) => timesOfSeries(newest(one), asked))
    .filter((interval) => interval.start < interval.end && overlap(interval, asked.within));
}

/** Of several versions of one event, those with the highest number. */
function newest(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  if (events.length === 1) return events;
  const placeOf = ({ replaces }: CalendarEvent) => (replaces === null ? "all" : `${instantAt(replaces)}`);
  const highest = new Map<string, number>();
  for (const event of events)
    highest.set(placeOf(event), Math.max(event.sequence, highest.get(placeOf(event)) ?? event.sequence));
  return events.filter((event) => event.sequence === highest.get(placeOf(event)));
}

function timesOfSeries(events: readonly CalendarEvent[], asked: Asked): Interval[] {
  const exceptions = events.filter(({ replaces }) => replaces !== null);
  const replaced = momentSet(
    exceptions.flatMap(({ replaces, following }) => (replaces && !following ? [replaces] : [])),
  );
  const turns = exceptions
    .flatMap(({ replaces, following, ...event }) =>
      replaces && following
        ? [{ ...event, from: instantAt(replaces), shift: instantAt(event.start) - instantAt(replaces) }]
        : [],
    )
    .sort((one, other) => one.from - other.from);
  const own = events.flatMap((event) => (event.replaces === null ? occurrences(event, asked) : []));
  const standing = own.filter((one) => !isOneOf(replaced, one));
  return [
    ...exceptions.filter(({ following, counts }) => counts && !following).flatMap((event) => alone(event, asked)),
    ...standing.flatMap(({ instant, interval, counts }) => {
      const turn = turns.findLast(({ from }) => from <= instant);
      if (turn === undefined) return counts ? [interval] : [];
      const start = instant + turn.shift;
      const { clock } = turn.start;
      return turn.counts ? [{ start, end: endOf({ wall: start + clock(start), clock }, turn.length) }] : [];
    }),
  ];
}

interface Occurrence {
  readonly wall: WallMs;
  readonly instant: number;
  readonly interval: Interval;
  readonly counts: boolean;
}

/** All times of an event that repeats, or its one time, as far as they may matter here. */
function occurrences(event: CalendarEvent, { within, allowance }: Asked): Occurrence[] {
  const { start, length, rules, counts, extra, except } = event;
  const reach = length.days * dayMs + length.ms + 2 * dayMs;
  const walls = { start: within.start - reach, end: within.end + 2 * dayMs };
  const repeated = rules.flatMap((rule) => startsOf(rule, { within: walls, allowance, clock: start.clock }));
  const at = (moment: Pick<Moment, "wall" | "clock">, lasts: Length): Occurrence => {
    const instant = instantAt(moment);
    return { wall: moment.wall, instant, interval: { start: instant, end: endOf(moment, lasts) }, counts };
  };
  const dated = extra.filter((one) => one.start.wall >= walls.start && one.start.wall < walls.end);
  allowance.take(dated.length);
  const own = start.wall >= walls.start && start.wall < walls.end ? [start.wall] : [];
  return [
    ...[...new Set([...own, ...repeated])].map((wall) => at({ wall, clock: start.clock }, length)),
    ...dated.map((one) => at(one.start, one.length ?? length)),
  ].filter((one) => !isOneOf(except, one));
}

/** An exception stands where it was put, wherever in its series it comes from. */
function alone({ start, length }: CalendarEvent, { within, allowance }: Asked): Interval[] {
  const interval = { start: instantAt(start), end: endOf(start, length) };
  if (!overlap(interval, within)) return [];
  allowance.take();
  return [interval];
}

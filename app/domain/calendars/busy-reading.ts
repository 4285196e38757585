import { type Interval, mergedIntervals, overlap } from "#app/domain/agenda/intervals.ts";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { Allowance, TooMuch } from "./busy-allowance.ts";
import { freeBusyTimes, type Reader, readEvent } from "./busy-events.ts";
import { type Component, firstValue, readComponents } from "./busy-lines.ts";
import { busyTimesOf } from "./busy-series.ts";
import { clocksOf } from "./busy-zones.ts";

/** Why a calendar could not be read. */
export const readingFaults = ["too-large", "not-a-calendar", "too-many", "too-slow", "unreadable"] as const;
export type ReadingFault = (typeof readingFaults)[number];

/** Most bytes of a calendar: some twenty years of a full agenda. */
export const mostBytes = 5 * 1024 * 1024;
/** Most events, past ones included. */
const mostEvents = 25_000;
/** Most times that keep her busy, repeated ones each for itself. */
const mostStarts = 20_000;

/** For whom a calendar is read, and when. */
export interface Readership {
  /** Epoch ms. */
  readonly now: number;
  /** On her clock hang whole days, and times without a zone. */
  readonly zone: string;
  /** Hers, in lower case: what she declined under one of them does not count. */
  readonly addresses: readonly string[];
  /** How the ids of our own appointments end: those count already. */
  readonly ownEnd: string;
}

/** When somebody is busy by her other calendar, without what it is. */
export interface Reading {
  /** Epoch ms; sorted, with gaps between them. */
  readonly times: Interval[];
  /** How many events could not be read, or not all of them. */
  readonly skipped: number;
}

/** From yesterday to farther ahead than anybody can book. */
export const horizonAt = (now: number): Interval => ({ start: now - dayMs, end: now + 400 * dayMs });

/** Reads the bytes of an iCalendar file (RFC 5545) as the times that keep its owner busy. */
export function readCalendar(bytes: Uint8Array, readership: Readership): Outcome<Reading, ReadingFault> {
  if (bytes.byteLength > mostBytes) return refused("too-large");
  // a zip, a picture, or UTF-16: no iCalendar file has these
  if (bytes.subarray(0, 1000).includes(0)) return refused("not-a-calendar");
  try {
    const calendars = readComponents(new TextDecoder().decode(bytes));
    return calendars.ok ? reading(calendars.value, readership) : calendars;
  } catch (error) {
    if (error instanceof TooMuch) return refused("too-many");
    throw error;
  }
}

function reading(calendars: readonly Component[], readership: Readership): Outcome<Reading, "unreadable"> {
  const { now, zone, addresses, ownEnd } = readership;
  const parts = calendars.flatMap((calendar) => calendar.parts);
  const eventParts = parts.filter((part) => part.name === "VEVENT" && !firstValue(part, "UID").endsWith(ownEnd));
  if (eventParts.length > mostEvents) throw new TooMuch();
  const within = horizonAt(now);
  const allowance = new Allowance(mostStarts);
  const reader: Reader = { addresses, clockOf: clocksOf(calendars, { own: zone, within, allowance }) };
  const events = eventParts.flatMap((part) => readEvent(part, reader) ?? []);
  const unread = eventParts.length - events.length;
  if (events.length === 0 && unread > 0) return refused("unreadable");
  const written = parts.filter((part) => part.name === "VFREEBUSY").flatMap(freeBusyTimes);
  const ahead = written.filter((interval) => overlap(interval, within));
  allowance.take(ahead.length);
  const times = mergedIntervals([...busyTimesOf(events, { within, allowance }), ...ahead]);
  return done({ times, skipped: unread + events.filter(({ partly }) => partly).length });
}

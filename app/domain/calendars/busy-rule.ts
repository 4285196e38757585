import type { Interval } from "#app/domain/agenda/intervals.ts";
import { dayMs } from "#app/lib/dates.ts";
import { type Repeats, repeatsOf } from "#app/lib/recurrence.ts";
import { type Allowance, TooMuch } from "./busy-allowance.ts";
import { type Clock, readMoment, type WallMoment, type WallMs } from "./busy-values.ts";

/** A recurrence rule of something that begins at a moment of its own. */
export interface Rule {
  readonly first: WallMs;
  /** Without regard to when it ends. */
  readonly repeats: Repeats;
  readonly until: WallMoment | null;
  /** It ends after so many times. */
  readonly counted: boolean;
}

/** Reads the value of an RRULE; null when it is none. */
export function readRule(value: string, first: WallMs): Rule | null {
  const parts = value.split(";").filter((part) => part.trim() !== "");
  const end = parts.find((part) => /^\s*UNTIL\s*=/i.test(part));
  const until = end === undefined ? null : readMoment(end.slice(end.indexOf("=") + 1));
  if (end !== undefined && until === null) return null;
  const repeats = repeatsOf(parts.filter((part) => part !== end).join(";"), first);
  return repeats && { first, repeats, until, counted: parts.some((part) => /^\s*COUNT\s*=/i.test(part)) };
}

/** When a rule makes something start within a stretch of time, in order. @throws TooMuch */
export function startsOf(rule: Rule, asked: { within: Interval; clock: Clock; allowance: Allowance }): WallMs[] {
  const { within, clock, allowance } = asked;
  const from = Math.max(rule.first, within.start);
  const starts = bounded(() => rule.repeats(from, Math.min(within.end - 1, lastBy(rule, clock))));
  allowance.take(starts.length);
  return starts;
}

/** The end of a rule is often written in UTC, whatever clock it is on. A date without a time lasts until its end. */
function lastBy({ until }: Rule, clock: Clock): WallMs {
  if (until === null) return Number.POSITIVE_INFINITY;
  if (until.utc) return until.wall + clock(until.wall);
  return until.whole ? until.wall + dayMs - 1 : until.wall;
}

function bounded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch {
    throw new TooMuch();
  }
}

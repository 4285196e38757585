import { and, eq, inArray } from "drizzle-orm";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { touch } from "#app/domain/agenda/revision.server.ts";
import { calendarUid } from "#app/domain/booking/calendar-parts.ts";
import { amsterdam } from "#app/lib/format.ts";
import type { Reader, Writer } from "#db/database.ts";
import { advisorAgenda } from "#db/schema/agenda.ts";
import { busyTime } from "#db/schema/calendars.ts";
import { person } from "#db/schema/people.ts";
import type { Readership } from "./busy-reading.ts";

/** What it takes to read a calendar for this advisor. */
export async function readershipOf(db: Reader, advisorId: string, now: Date): Promise<Readership> {
  const [row] = await db
    .select({ email: person.email, zone: advisorAgenda.timeZone })
    .from(person)
    .leftJoin(advisorAgenda, eq(advisorAgenda.personId, person.id))
    .where(eq(person.id, advisorId));
  return {
    now: now.getTime(),
    zone: row?.zone ?? amsterdam,
    addresses: row === undefined ? [] : [row.email.toLowerCase()],
    ownEnd: calendarUid(""),
  };
}

/** Rows that go in one statement: each value of each row is a parameter, and those have an end. */
const atOnce = 1000;

/**
 * Puts the times of a calendar in the place of those it had. What was there already stays as it is, since a calendar hardly changes between
 * two readings, and nobody need look again at what did not.
 */
export async function keepTimes(
  tx: Writer,
  { calendarId, advisorId, times }: { calendarId: string; advisorId: string; times: readonly Interval[] },
): Promise<void> {
  const had = await tx
    .select({ id: busyTime.id, startsAt: busyTime.startsAt, endsAt: busyTime.endsAt })
    .from(busyTime)
    .where(eq(busyTime.calendarId, calendarId));
  const key = (start: number, end: number) => `${start} ${end}`;
  const known = new Set(had.map(({ startsAt, endsAt }) => key(startsAt.getTime(), endsAt.getTime())));
  const wanted = new Set(times.map(({ start, end }) => key(start, end)));
  const gone = had.filter(({ startsAt, endsAt }) => !wanted.has(key(startsAt.getTime(), endsAt.getTime())));
  const fresh = times.filter(({ start, end }) => !known.has(key(start, end)));
  for (const part of parts(gone))
    await tx.delete(busyTime).where(
      and(
        eq(busyTime.calendarId, calendarId),
        inArray(
          busyTime.id,
          part.map(({ id }) => id),
        ),
      ),
    );
  for (const part of parts(fresh))
    await tx
      .insert(busyTime)
      .values(
        part.map(({ start, end }) => ({ calendarId, advisorId, startsAt: new Date(start), endsAt: new Date(end) })),
      );
  if (gone.length + fresh.length > 0) await touch(tx, [advisorId]);
}

const parts = <One>(list: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(list.length / atOnce) }, (_, nth) => list.slice(nth * atOnce, (nth + 1) * atOnce));

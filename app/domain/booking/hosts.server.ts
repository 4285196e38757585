import { and, eq, gte, inArray, lt, max, min } from "drizzle-orm";
import { places } from "#app/domain/booking/appointment-kinds.ts";
import type { Interval } from "#app/domain/booking/intervals.ts";
import type { BookedTime, Host } from "#app/domain/booking/slots.ts";
import type { WeeklyRow } from "#app/domain/booking/windows.ts";
import { dayMs, minuteMs } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { advisorAgenda, appointment, appointmentSlot, weeklyHours } from "#db/schema/booking.ts";
import { person, personRole } from "#db/schema/people.ts";

const rowMs = 5 * minuteMs;

/**
 * Everybody who can be booked, with her week and what is taken of her time round `within`; three queries, however many advisors.
 * The time taken is read from the slot rows: those say what was really kept free when it was booked.
 */
export async function loadHosts(db: Reader, within: Interval): Promise<Host[]> {
  const advisors = await db
    .select({ id: person.id, zone: advisorAgenda.timeZone, step: advisorAgenda.slotMinutes })
    .from(person)
    .innerJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "advisor")))
    .innerJoin(advisorAgenda, eq(advisorAgenda.personId, person.id))
    .where(eq(person.active, true));
  const ids = advisors.map(({ id }) => id);
  if (ids.length === 0) return [];
  const hours = await weeklyRows(db, ids);
  const taken = await takenTimes(db, ids, within);
  return advisors.map((advisor) => ({
    ...advisor,
    maxPerDay: null,
    weekly: hours.get(advisor.id) ?? [],
    overrides: new Map(),
    closedDates: new Set(),
    appointments: taken.get(advisor.id) ?? [],
    busy: [],
  }));
}

async function weeklyRows(db: Reader, ids: string[]): Promise<Map<string, WeeklyRow[]>> {
  const rows = await db.select().from(weeklyHours).where(inArray(weeklyHours.advisorId, ids));
  return grouped(rows, ({ advisorId, isoWeekday, startMinute, endMinute, places: stored }) => [
    advisorId,
    { weekday: isoWeekday, startMinute, endMinute, places: places.filter((place) => stored.includes(place)) },
  ]);
}

async function takenTimes(db: Reader, ids: string[], { start, end }: Interval): Promise<Map<string, BookedTime[]>> {
  const slot = appointmentSlot;
  const rows = await db
    .select({
      hostId: slot.resourceId,
      id: slot.appointmentId,
      start: appointment.startsAt,
      first: min(slot.startsAt),
      last: max(slot.startsAt),
    })
    .from(slot)
    .innerJoin(appointment, eq(appointment.id, slot.appointmentId))
    .where(
      and(
        inArray(slot.resourceId, ids),
        gte(slot.startsAt, new Date(start - dayMs)),
        lt(slot.startsAt, new Date(end + dayMs)),
      ),
    )
    .groupBy(slot.resourceId, slot.appointmentId, appointment.startsAt);
  return grouped(rows, ({ hostId, id, start: at, first, last }) => {
    const [from, to] = [first?.getTime() ?? 0, last?.getTime() ?? 0];
    return [hostId, { id, start: at.getTime(), protectedInterval: { start: from, end: to + rowMs } }];
  });
}

function grouped<Row, Value>(rows: readonly Row[], entry: (row: Row) => [string, Value]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const [key, value] = entry(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

import { and, asc, eq, gt, gte, isNull, lt, lte, notInArray, or, type SQL } from "drizzle-orm";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { listRooms } from "#app/domain/agenda/office-queries.server.ts";
import type { KeptTime, WeekFacts, WeekTalk } from "#app/domain/booking/office-week.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";
import { absence, advisorAgenda, appointmentType, officeDay, room } from "#db/schema/agenda.ts";
import { appointment, reservation, reservationResource } from "#db/schema/booking.ts";
import { busyTime } from "#db/schema/calendars.ts";
import { organisation, person } from "#db/schema/people.ts";

/** What a week is made of: seven queries, however many advisors, rooms and conversations there are. @param monday its first date */
export async function readWeek(db: Reader, monday: LocalDate): Promise<WeekFacts> {
  const sunday = addDays(monday, 6);
  const { start, end } = instantsOfDates(monday, sunday, amsterdam);
  const [from, until] = [new Date(start), new Date(end)];
  const advisors = await db
    .select({ id: person.id, name: person.name, active: person.active })
    .from(advisorAgenda)
    .innerJoin(person, eq(person.id, advisorAgenda.personId))
    .orderBy(asc(person.name), asc(person.id));
  const away = await db
    .select()
    .from(absence)
    .where(and(lte(absence.firstDate, sunday), gte(absence.lastDate, monday)));
  const busy = await db
    .select()
    .from(busyTime)
    // what began before the week is of another week's list
    .where(and(gte(busyTime.startsAt, from), lt(busyTime.startsAt, until)));
  return {
    advisors,
    rooms: await listRooms(db),
    talks: await talksIn(db, and(gte(appointment.startsAt, from), lt(appointment.startsAt, until))),
    kept: await keptIn(db, and(gte(reservation.startsAt, from), lt(reservation.startsAt, until))),
    away,
    busy: busy.map(({ advisorId, startsAt, endsAt }) => ({
      ...{ advisorId, start: startsAt.getTime(), end: endsAt.getTime() },
    })),
    officeDays: await db
      .select()
      .from(officeDay)
      .where(and(gte(officeDay.date, monday), lte(officeDay.date, sunday))),
  };
}

/** What comes in a room, soonest first. */
export const listOfRoom = (db: Reader, roomId: string, now: Date): Promise<WeekTalk[]> =>
  talksIn(db, and(eq(reservation.roomId, roomId), gt(appointment.endsAt, now)));

/** What is kept of each room between two moments, by its id, the time around conversations included. One query. */
export async function takenOfRooms(db: Reader, within: Interval, now: Date): Promise<Map<string, Interval[]>> {
  const { resourceId, takenFrom, takenUntil } = reservationResource;
  const rows = await db
    .select({ resourceId, takenFrom, takenUntil })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .innerJoin(room, eq(room.id, resourceId))
    .where(
      and(
        lt(takenFrom, new Date(within.end)),
        gt(takenUntil, new Date(within.start)),
        or(isNull(reservation.heldUntil), gt(reservation.heldUntil, now)),
      ),
    );
  const taken = new Map<string, Interval[]>();
  for (const row of rows) {
    const stretch = { start: row.takenFrom.getTime(), end: row.takenUntil.getTime() };
    taken.set(row.resourceId, [...(taken.get(row.resourceId) ?? []), stretch]);
  }
  return taken;
}

async function talksIn(db: Reader, which: SQL | undefined): Promise<WeekTalk[]> {
  const rows = await db
    .select({
      ...{ id: appointment.id, status: appointment.status, company: organisation.name, names: appointmentType.names },
      ...{ place: appointment.place, advisorId: appointment.advisorId, reservationId: appointment.reservationId },
      ...{ startsAt: appointment.startsAt, endsAt: appointment.endsAt },
    })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId))
    .leftJoin(reservation, eq(reservation.id, appointment.reservationId))
    .where(and(notInArray(appointment.status, ["cancelled", "declined"]), which))
    .orderBy(asc(appointment.startsAt), asc(appointment.id));
  return rows.map(({ startsAt, endsAt, ...row }) => ({ ...row, start: startsAt.getTime(), end: endsAt.getTime() }));
}

async function keptIn(db: Reader, which: SQL | undefined): Promise<KeptTime[]> {
  const { reservationId, resourceId } = reservationResource;
  const { place, startsAt, endsAt, heldUntil, seats, seatsTaken } = reservation;
  const rows = await db
    .select({
      ...{ reservationId, resourceId, names: appointmentType.names },
      ...{ place, startsAt, endsAt, heldUntil, seats, seatsTaken },
    })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .innerJoin(appointmentType, eq(appointmentType.id, reservation.typeId))
    .where(which);
  return rows.map(({ startsAt: starts, endsAt: ends, heldUntil: held, ...row }) => ({
    ...{ ...row, start: starts.getTime(), end: ends.getTime(), heldUntil: held?.getTime() ?? null },
  }));
}

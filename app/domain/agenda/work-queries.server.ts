import { and, asc, eq, gte, inArray } from "drizzle-orm";
import type { WorkingTimes } from "#app/domain/agenda/open-hours.ts";
import { places } from "#app/domain/agenda/places.ts";
import { listSchedules } from "#app/domain/agenda/queries.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import type { Reader } from "#db/database.ts";
import { absence, advisorAgenda, officeDay, scheduleDay } from "#db/schema/agenda.ts";
import { person, personRole } from "#db/schema/people.ts";

const advisors = (db: Reader) =>
  db
    .select({ id: person.id, name: person.name, agenda: advisorAgenda })
    .from(person)
    .innerJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "advisor")))
    .leftJoin(advisorAgenda, eq(advisorAgenda.personId, person.id));

/** An advisor and how she works; undefined for who is none. Who has no agenda yet works by the clock of the office. */
export async function findAdvisor(db: Reader, id: string) {
  const [found] = await advisors(db).where(eq(person.id, id));
  if (found === undefined) return undefined;
  const { agenda, name } = found;
  return {
    ...{ id, name, zone: agenda?.timeZone ?? amsterdam },
    ...{ maxPerDay: agenda?.maxPerDay ?? null, maxPerWeek: agenda?.maxPerWeek ?? null },
    ...{ meetingUrl: agenda?.meetingUrl ?? null },
    ...{ specialisms: agenda?.specialisms ?? [], wishes: agenda?.wishes ?? [] },
  };
}

/** Every advisor who works here now, by name. */
export async function listAdvisors(db: Reader): Promise<{ id: string; name: string }[]> {
  const rows = await advisors(db).where(eq(person.active, true));
  return rows
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, "nl") || (one.id < other.id ? -1 : 1));
}

/** When an advisor works from a date on, by schedule, with when she is away and when the office is closed. Five queries. */
export async function findWorkingTimes(db: Reader, advisorId: string, from: LocalDate): Promise<WorkingTimes> {
  const schedules = await listSchedules(db, advisorId);
  const ids = schedules.map(({ id }) => id);
  const days = await db
    .select()
    .from(scheduleDay)
    .where(and(inArray(scheduleDay.scheduleId, ids), gte(scheduleDay.date, from)))
    .orderBy(asc(scheduleDay.date));
  return {
    schedules: schedules.map(({ id, name, timeZone, places: at, hours }) => ({
      ...{ id, name, zone: timeZone, places: places.filter((place) => at.includes(place)) },
      weekly: hours.map((row) => ({ ...row, weekday: row.isoWeekday })),
      overrides: new Map(days.filter(({ scheduleId }) => scheduleId === id).map((day) => [day.date, day.hours])),
    })),
    absences: await listAbsences(db, advisorId, from),
    officeDays: await db.select().from(officeDay),
  };
}

/** When an advisor is away, from a date on, with who can be asked meanwhile. */
export const listAbsences = (db: Reader, advisorId: string, from: LocalDate) =>
  db
    .select({
      id: absence.id,
      firstDate: absence.firstDate,
      lastDate: absence.lastDate,
      reason: absence.reason,
      note: absence.note,
      substitute: person.name,
    })
    .from(absence)
    .leftJoin(person, eq(person.id, absence.substituteId))
    .where(and(eq(absence.advisorId, advisorId), gte(absence.lastDate, from)))
    .orderBy(asc(absence.firstDate), asc(absence.id));

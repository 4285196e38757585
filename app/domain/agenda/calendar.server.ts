import { and, eq, gte, inArray } from "drizzle-orm";
import { longestAbsence } from "#app/domain/agenda/absence.ts";
import type { Schedule } from "#app/domain/agenda/hours.ts";
import type { OfficeDay } from "#app/domain/agenda/office-days.ts";
import { type Place, places } from "#app/domain/agenda/places.ts";
import { dateOfDay, dayNumber, type LocalDate } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { absence, advisorAgenda, officeDay, room, schedule, scheduleDay, scheduleHours } from "#db/schema/agenda.ts";
import { person, personRole } from "#db/schema/people.ts";

/** An advisor who can be booked, with all her hours and what she works by. */
export interface AdvisorCalendar {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly maxPerDay: number | null;
  readonly maxPerWeek: number | null;
  readonly share: number;
  readonly specialisms: readonly string[];
  readonly wishes: readonly string[];
  readonly schedules: readonly (Schedule & { readonly id: string; readonly places: readonly Place[] })[];
  /** Dates on which she is away. */
  readonly closedDates: ReadonlySet<LocalDate>;
}

/** What is open, apart from what is taken: it changes when somebody edits it, not when somebody books. */
export interface OpenCalendar {
  readonly advisors: readonly AdvisorCalendar[];
  readonly officeDays: readonly OfficeDay[];
  readonly rooms: readonly (typeof room.$inferSelect)[];
}

/** Reads what is open: seven queries, however many advisors and rooms. @param today dates before it are left out */
export async function readOpenCalendar(db: Reader, today: LocalDate): Promise<OpenCalendar> {
  const advisors = await db
    .select({ name: person.name, agenda: advisorAgenda })
    .from(advisorAgenda)
    .innerJoin(person, eq(person.id, advisorAgenda.personId))
    .innerJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "advisor")))
    .where(eq(person.active, true));
  const ids = advisors.map(({ agenda }) => agenda.personId);
  const schedules = await db.select().from(schedule).where(inArray(schedule.advisorId, ids));
  const scheduleIds = schedules.map(({ id }) => id);
  const hours = await db.select().from(scheduleHours).where(inArray(scheduleHours.scheduleId, scheduleIds));
  const days = await db
    .select()
    .from(scheduleDay)
    .where(and(inArray(scheduleDay.scheduleId, scheduleIds), gte(scheduleDay.date, today)));
  const away = await db
    .select()
    .from(absence)
    .where(and(inArray(absence.advisorId, ids), gte(absence.lastDate, today)));
  const officeDays = await db.select().from(officeDay);
  const rooms = await db.select().from(room).where(eq(room.active, true));
  return {
    officeDays,
    rooms,
    advisors: advisors.map(({ name, agenda }) => ({
      id: agenda.personId,
      name,
      zone: agenda.timeZone,
      maxPerDay: agenda.maxPerDay,
      maxPerWeek: agenda.maxPerWeek,
      share: agenda.share,
      specialisms: agenda.specialisms,
      wishes: agenda.wishes,
      closedDates: datesOf(away.filter(({ advisorId }) => advisorId === agenda.personId)),
      schedules: schedules
        .filter(({ advisorId }) => advisorId === agenda.personId)
        .map((one) => ({
          id: one.id,
          zone: one.timeZone,
          places: places.filter((place) => one.places.includes(place)),
          weekly: hours.filter(({ scheduleId }) => scheduleId === one.id).map(weeklyRow),
          overrides: new Map(
            days.filter(({ scheduleId }) => scheduleId === one.id).map((day) => [day.date, day.hours]),
          ),
        })),
    })),
  };
}

const weeklyRow = ({ isoWeekday, startMinute, endMinute }: typeof scheduleHours.$inferSelect) => ({
  weekday: isoWeekday,
  startMinute,
  endMinute,
});

function datesOf(periods: readonly { firstDate: LocalDate; lastDate: LocalDate }[]): Set<LocalDate> {
  const dates = new Set<LocalDate>();
  for (const { firstDate, lastDate } of periods) {
    const first = dayNumber(firstDate);
    const count = Math.min(longestAbsence, dayNumber(lastDate) - first + 1);
    for (let day = 0; day < count; day++) dates.add(dateOfDay(first + day));
  }
  return dates;
}

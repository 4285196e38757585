import { asc, eq, inArray } from "drizzle-orm";
import { places } from "#app/domain/agenda/places.ts";
import type { Reader } from "#db/database.ts";
import { schedule, scheduleHours } from "#db/schema/agenda.ts";

/** An advisor's schedules in the order in which she made them, each with its weekly hours by day and time. */
export async function listSchedules(db: Reader, advisorId: string) {
  const schedules = await db
    .select()
    .from(schedule)
    .where(eq(schedule.advisorId, advisorId))
    .orderBy(asc(schedule.createdAt), asc(schedule.id));
  const ids = schedules.map(({ id }) => id);
  const hours = await db
    .select()
    .from(scheduleHours)
    .where(inArray(scheduleHours.scheduleId, ids))
    .orderBy(asc(scheduleHours.isoWeekday), asc(scheduleHours.startMinute));
  return schedules.map((one) => ({
    ...one,
    places: places.filter((place) => one.places.includes(place)),
    hours: hours.filter(({ scheduleId }) => scheduleId === one.id),
  }));
}

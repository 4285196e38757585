import { and, eq } from "drizzle-orm";
import { ensureResource, touch } from "#app/domain/agenda/revision.server.ts";
import {
  type HoursToAdd,
  type OtherDay,
  overlapsHours,
  type ScheduleFacts,
  type WayOfWorking,
} from "#app/domain/agenda/schema.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { advisorAgenda, schedule, scheduleDay, scheduleHours } from "#db/schema/agenda.ts";
import { office } from "./revision.server.ts";

/** Whose agenda it is, and who changes it when somebody else does: the coordinator. */
export interface Whose {
  advisorId: string;
  by?: JournalActor | undefined;
}

/** More schedules than anybody works by. */
const mostSchedules = 8;

/** Adds a schedule without hours to an advisor's agenda. @returns its id */
export function addSchedule(
  db: Database,
  { advisorId, by }: Whose,
  facts: ScheduleFacts,
): Promise<Outcome<string, "too-many">> {
  return db.transaction(async (tx) => {
    if ((await tx.$count(schedule, eq(schedule.advisorId, advisorId))) >= mostSchedules) return refused("too-many");
    await ensureAgenda(tx, advisorId);
    const { name, zone, places } = facts;
    const made = await tx
      .insert(schedule)
      .values({ advisorId, name, timeZone: zone, places })
      .returning({ id: schedule.id });
    await changed(tx, advisorId, by);
    return done(madeRow(made).id);
  });
}

/** Changes where, and on which clock, the hours of a schedule hold. @returns whether it was there and hers */
export function changeSchedule(
  db: Database,
  { facts, ...hers }: Whose & { id: string; facts: ScheduleFacts },
): Promise<boolean> {
  const { name, zone, places } = facts;
  const { id } = hers;
  return ifHers(db, hers, (tx) =>
    tx.update(schedule).set({ name, timeZone: zone, places }).where(eq(schedule.id, id)).returning({ id: schedule.id }),
  );
}

/** Takes a schedule with its hours away; appointments in them stay. @returns whether it was there and hers */
export function removeSchedule(db: Database, hers: Whose & { id: string }): Promise<boolean> {
  return ifHers(db, hers, (tx) => tx.delete(schedule).where(eq(schedule.id, hers.id)).returning({ id: schedule.id }));
}

/** Adds weekly hours to a schedule. Hours that share time with others of that day are refused, all of them. */
export function addHours(
  db: Database,
  { advisorId, by, id, hours }: Whose & { id: string; hours: HoursToAdd },
): Promise<Outcome<null, "not-found" | "overlap">> {
  return db.transaction(async (tx) => {
    if (!(await isHers(tx, { advisorId, id }))) return refused("not-found");
    const known = await tx.select().from(scheduleHours).where(eq(scheduleHours.scheduleId, id));
    const rows = known.map((row) => ({ ...row, weekday: row.isoWeekday }));
    if (overlapsHours(rows, hours)) return refused("overlap");
    const { start, end } = hours;
    const days = [...new Set(hours.weekdays)];
    await tx
      .insert(scheduleHours)
      .values(days.map((isoWeekday) => ({ scheduleId: id, isoWeekday, startMinute: start, endMinute: end })));
    await changed(tx, advisorId, by);
    return done(null);
  });
}

/** Takes weekly hours out of a schedule; appointments in them stay. @returns whether they were there and hers */
export function removeHours(
  db: Database,
  { hoursId, ...hers }: Whose & { id: string; hoursId: string },
): Promise<boolean> {
  return ifHers(db, hers, (tx) =>
    tx
      .delete(scheduleHours)
      .where(and(eq(scheduleHours.id, hoursId), eq(scheduleHours.scheduleId, hers.id)))
      .returning({ id: scheduleHours.id }),
  );
}

/** Gives one date hours of its own, or none: then she cannot be booked that day by this schedule. @returns whether it was hers */
export function setDay(db: Database, { day, ...hers }: Whose & { id: string; day: OtherDay }): Promise<boolean> {
  const { date, hours } = day;
  return ifHers(db, hers, (tx) =>
    tx
      .insert(scheduleDay)
      .values({ scheduleId: hers.id, date, hours })
      .onConflictDoUpdate({ target: [scheduleDay.scheduleId, scheduleDay.date], set: { hours } })
      .returning({ id: scheduleDay.scheduleId }),
  );
}

/** Lets a date follow the week again. @returns whether it was hers, and had hours of its own */
export function clearDay(db: Database, { date, ...hers }: Whose & { id: string; date: string }): Promise<boolean> {
  return ifHers(db, hers, (tx) =>
    tx
      .delete(scheduleDay)
      .where(and(eq(scheduleDay.scheduleId, hers.id), eq(scheduleDay.date, date)))
      .returning({ id: scheduleDay.scheduleId }),
  );
}

/** Sets how an advisor works: how much, on which clock, where online, and what she knows best. */
export async function setWork(db: Database, { advisorId, by }: Whose, work: WayOfWorking): Promise<void> {
  const { maxPerDay, maxPerWeek, meetingUrl, zone, specialisms, wishes } = work;
  await db.transaction(async (tx) => {
    await ensureAgenda(tx, advisorId);
    await tx
      .update(advisorAgenda)
      .set({
        ...{ maxPerDay: maxPerDay ?? null, maxPerWeek: maxPerWeek ?? null, meetingUrl: meetingUrl ?? null },
        ...{ specialisms, wishes, ...(zone === undefined ? {} : { timeZone: zone }) },
      })
      .where(eq(advisorAgenda.personId, advisorId));
    await changed(tx, advisorId, by);
  });
}

/** Sets an advisor's part of the work. @returns whether she has an agenda */
export function setShare(
  db: Database,
  { advisorId, share, by }: { advisorId: string; share: number; by: JournalActor },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(advisorAgenda)
      .set({ share })
      .where(eq(advisorAgenda.personId, advisorId))
      .returning({ id: advisorAgenda.personId });
    if (rows.length === 0) return false;
    await changed(tx, advisorId, by);
    return true;
  });
}

/** Makes somebody bookable, once she has hours. Doing it again changes nothing. */
export async function ensureAgenda(tx: Writer, advisorId: string): Promise<void> {
  await ensureResource(tx, advisorId, "advisor");
  await tx
    .insert(advisorAgenda)
    .values({ personId: advisorId, timeZone: amsterdam, specialisms: [], wishes: [] })
    .onConflictDoNothing();
}

async function isHers(tx: Writer, { advisorId, id }: { advisorId: string; id: string }): Promise<boolean> {
  const own = and(eq(schedule.id, id), eq(schedule.advisorId, advisorId));
  return (await tx.$count(schedule, own)) === 1;
}

/** Changes something of a schedule of hers. @param change gives the rows that it changed; none is no change */
function ifHers(
  db: Database,
  hers: Whose & { id: string },
  change: (tx: Writer) => PromiseLike<readonly { id: string }[]>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await isHers(tx, hers))) return false;
    if ((await change(tx)).length === 0) return false;
    await changed(tx, hers.advisorId, hers.by);
    return true;
  });
}

/** Hours of one advisor decide what is open for everybody who does not mind who it is: the whole calendar is read anew. */
async function changed(tx: Writer, advisorId: string, by?: JournalActor): Promise<void> {
  await touch(tx, [office, advisorId]);
  await record(tx, {
    by: by ?? { id: advisorId, role: "advisor" },
    action: "availability.changed",
    object: { type: "person", id: advisorId },
  });
}

import { asc, eq } from "drizzle-orm";
import { addByAddress, addByFile } from "#app/domain/calendars/busy-commands.server.ts";
import type { Database } from "#db/database.ts";
import { busyCalendar, busyTime } from "#db/schema/calendars.ts";
import { bytes, calendar } from "./files.ts";

export const appSecret = "a secret of the application, long enough for all";
/** A Monday in November, nine o'clock in Hilversum. */
export const monday = new Date("2026-11-02T08:00:00Z");
export const hosts = ["agenda.example.org"];
export const address = "https://agenda.example.org/secret/amina.ics";

/** A calendar with hours in UTC on Thursday 5 November: [9, 10] is from nine to ten. */
export const thursday = (...hours: [number, number][]): string =>
  calendar(...hours.map(([from, to], nth) => [`UID:${nth}@test`, `DTSTART:${at(from)}`, `DTEND:${at(to)}`]));

const at = (hour: number) => `20261105T${String(hour).padStart(2, "0")}0000Z`;

/** Adds a calendar that is fetched. @returns its id */
export async function fetched(db: Database, advisorId: string, url = address): Promise<string> {
  const added = await addByAddress(db, { advisorId, name: "Outlook", url }, { hosts, appSecret, now: monday });
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

/** Adds a calendar in a file. @returns its id */
export async function filed(db: Database, advisorId: string, text: string, now = monday): Promise<string> {
  const added = await addByFile(db, { advisorId, name: "Bestand", bytes: bytes(text) }, now);
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

/** The row of a calendar as it is kept. */
export async function kept(db: Database, id: string) {
  const [row] = await db.select().from(busyCalendar).where(eq(busyCalendar.id, id));
  if (row === undefined) throw new Error("no such calendar");
  return row;
}

/** When an advisor is busy by all of her calendars: "09:00-10:00" on Thursday, in UTC. */
export async function busyOf(db: Database, advisorId: string): Promise<string[]> {
  const rows = await db
    .select()
    .from(busyTime)
    .where(eq(busyTime.advisorId, advisorId))
    .orderBy(asc(busyTime.startsAt));
  const clock = (moment: Date) => moment.toISOString().slice(11, 16);
  return rows.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`);
}

export const clearCalendars = (db: Database) => db.transaction((tx) => tx.delete(busyCalendar));

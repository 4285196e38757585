import { and, eq, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { touch } from "#app/domain/agenda/revision.server.ts";
import { record } from "#app/domain/journal/record.server.ts";
import { endOfTerm } from "#app/domain/people/retention.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { hostAllowed } from "#app/lib/host-patterns.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { busyCalendar, busyTime } from "#db/schema/calendars.ts";
import { sealAddress } from "./busy-address.server.ts";
import { keepTimes, readershipOf } from "./busy-keeping.server.ts";
import { readInThread } from "./busy-reader.server.ts";
import type { Reading, ReadingFault } from "./busy-reading.ts";
import { type CalendarAddress, mostCalendars } from "./busy-schema.ts";

interface Hers {
  advisorId: string;
  id: string;
}

/** Adds a calendar that is fetched from now on. Nobody is called here: the job does that. @returns its id */
export function addByAddress(
  db: Database,
  { advisorId, name, url }: CalendarAddress & { advisorId: string },
  { hosts, appSecret, now }: { hosts: readonly string[]; appSecret: string; now: Date },
): Promise<Outcome<string, "too-many-calendars" | "host-not-allowed">> {
  const id = uuidv7();
  return db.transaction(async (tx) => {
    if (!hostAllowed(hosts)(new URL(url).hostname)) return refused("host-not-allowed");
    if (await isFull(tx, advisorId)) return refused("too-many-calendars");
    const sealed = sealAddress(url, { id, appSecret });
    await tx.insert(busyCalendar).values({ id, advisorId, name, url: sealed, dueAt: now, createdAt: now });
    await noted(tx, { advisorId, id }, "calendar.added");
    return done(id);
  });
}

/** Adds the calendar in a file. What cannot be read is not kept. @param bytes handed over: they can no longer be used @returns its id */
export async function addByFile(
  db: Database,
  { advisorId, name, bytes }: { advisorId: string; name: string; bytes: Uint8Array<ArrayBuffer> },
  now: Date,
): Promise<Outcome<string, "too-many-calendars" | ReadingFault>> {
  const id = uuidv7();
  const read = await readInThread(bytes, await readershipOf(db, advisorId, now));
  if (!read.ok) return read;
  return db.transaction(async (tx) => {
    if (await isFull(tx, advisorId)) return refused("too-many-calendars");
    await tx.insert(busyCalendar).values({ id, advisorId, name, ...asRead(read.value, now), createdAt: now });
    await keepTimes(tx, { calendarId: id, advisorId, times: read.value.times });
    await noted(tx, { advisorId, id }, "calendar.added");
    return done(id);
  });
}

/** Puts a newer file in the place of the one before. When it cannot be read, what was there stays. */
export async function replaceFile(
  db: Database,
  { advisorId, id, bytes }: Hers & { bytes: Uint8Array<ArrayBuffer> },
  now: Date,
): Promise<Outcome<null, "not-found" | ReadingFault>> {
  const read = await readInThread(bytes, await readershipOf(db, advisorId, now));
  if (!read.ok) return read;
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(busyCalendar)
      .set(asRead(read.value, now))
      .where(hers({ advisorId, id }, isNull(busyCalendar.url)))
      .returning({ id: busyCalendar.id });
    if (rows.length === 0) return refused("not-found");
    await keepTimes(tx, { calendarId: id, advisorId, times: read.value.times });
    await noted(tx, { advisorId, id }, "calendar.changed");
    return done(null);
  });
}

/** Lets a calendar be fetched as soon as the job comes by; not again when that was a moment ago. */
export function refreshCalendar(db: Database, { advisorId, id }: Hers, now: Date): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const mine = hers({ advisorId, id }, isNotNull(busyCalendar.url));
    if ((await tx.$count(busyCalendar, mine)) === 0) return refused("not-found");
    const lately = new Date(now.getTime() - minuteMs);
    await tx
      .update(busyCalendar)
      .set({ dueAt: now })
      .where(and(mine, or(isNull(busyCalendar.triedAt), lt(busyCalendar.triedAt, lately))));
    return done(null);
  });
}

/** Forgets a calendar and its times: she can be booked then again. */
export function removeCalendar(db: Database, { advisorId, id }: Hers): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(busyCalendar).where(hers({ advisorId, id })).returning({ id: busyCalendar.id });
    if (gone.length === 0) return refused("not-found");
    await touch(tx, [advisorId]);
    await noted(tx, { advisorId, id }, "calendar.removed");
    return done(null);
  });
}

/** Forgets when somebody was busy. */
export async function purgeBusyTimes(db: Database, now: Date): Promise<void> {
  await db.statement((tx) => tx.delete(busyTime).where(lt(busyTime.endsAt, endOfTerm("busyTime", now))));
}

const hers = ({ advisorId, id }: Hers, more?: SQL) =>
  and(eq(busyCalendar.id, id), eq(busyCalendar.advisorId, advisorId), more);

const asRead = ({ skipped }: Reading, now: Date) => ({
  readAt: now,
  triedAt: now,
  fault: skipped > 0 ? "partly" : null,
});

const isFull = async (tx: Writer, advisorId: string): Promise<boolean> =>
  (await tx.$count(busyCalendar, eq(busyCalendar.advisorId, advisorId))) >= mostCalendars;

const noted = (tx: Writer, { advisorId, id }: Hers, action: string): Promise<void> =>
  record(tx, { by: { id: advisorId, role: "advisor" }, action, object: { type: "calendar", id } });

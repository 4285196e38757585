import { and, asc, count, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { busyCalendar, busyTime } from "#db/schema/calendars.ts";
import { openAddress } from "./busy-address.server.ts";
import { type CalendarFault, faultOf } from "./busy-fault.ts";

/** Another calendar of an advisor as pages know it: never with its address. */
export interface FoundCalendar {
  readonly id: string;
  readonly name: string;
  readonly kind: "file" | "address";
  /** Where it is fetched from; null for a file, and when the address cannot be read any more. */
  readonly host: string | null;
  /** From when its times are. Null: it has none yet. */
  readonly readAt: Date | null;
  readonly triedAt: Date | null;
  readonly fault: CalendarFault | null;
  readonly dueAt: Date | null;
  /** How many times she is busy by it from now on. */
  readonly times: number;
}

/** An advisor's other calendars, in the order in which she added them. @param means.appSecret the application's secret */
export async function listCalendars(
  db: Reader,
  advisorId: string,
  { appSecret, now }: { appSecret: string; now: Date },
): Promise<FoundCalendar[]> {
  const rows = await db
    .select()
    .from(busyCalendar)
    .where(eq(busyCalendar.advisorId, advisorId))
    .orderBy(asc(busyCalendar.id));
  const counts = await db
    .select({ calendarId: busyTime.calendarId, times: count() })
    .from(busyTime)
    .where(and(eq(busyTime.advisorId, advisorId), gt(busyTime.endsAt, now)))
    .groupBy(busyTime.calendarId);
  return rows.map(({ id, name, url, readAt, triedAt, fault, dueAt }) => {
    const address = url === null ? undefined : openAddress(url, { id, appSecret });
    return {
      ...{ id, name, readAt, triedAt, dueAt },
      kind: kindOf({ url }),
      host: address === undefined ? null : new URL(address).hostname,
      fault: faultOf(fault),
      times: counts.find(({ calendarId }) => calendarId === id)?.times ?? 0,
    };
  });
}

/** One of her calendars; undefined when it is not there, or not hers. */
export async function findCalendar(
  db: Reader,
  { advisorId, id }: { advisorId: string; id: string },
): Promise<Pick<FoundCalendar, "id" | "name" | "kind"> | undefined> {
  const [row] = await db
    .select({ id: busyCalendar.id, name: busyCalendar.name, url: busyCalendar.url })
    .from(busyCalendar)
    .where(and(eq(busyCalendar.id, id), eq(busyCalendar.advisorId, advisorId)));
  return row && { id: row.id, name: row.name, kind: kindOf(row) };
}

const kindOf = ({ url }: { url: string | null }): FoundCalendar["kind"] => (url === null ? "file" : "address");

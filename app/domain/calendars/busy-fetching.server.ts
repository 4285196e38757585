import { and, asc, eq, exists, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { dayMs, minuteMs } from "#app/lib/dates.ts";
import { hostAllowed } from "#app/lib/host-patterns.ts";
import { type Network, requestOutside } from "#app/lib/outbound.server.ts";
import { log } from "#app/log.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { busyCalendar } from "#db/schema/calendars.ts";
import { person } from "#db/schema/people.ts";
import { openAddress } from "./busy-address.server.ts";
import { type CalendarFault, faultOfStatus } from "./busy-fault.ts";
import { keepTimes, readershipOf } from "./busy-keeping.server.ts";
import { readInThread } from "./busy-reader.server.ts";
import { mostBytes, type Reading } from "./busy-reading.ts";
import { nextFetch } from "./busy-retries.ts";

/** How long one fetch may take, in milliseconds: calendars are often put together while we wait. */
const patience = 9000;
/** How long nobody else may fetch the same calendar, in milliseconds: longer than fetching, waiting for a thread and reading ever take. */
const lease = 2 * minuteMs;
/** Calendars that are fetched at the same time. */
const atOnce = 4;
/** Times that repeat for ever are only known so far ahead: even a calendar that stays the same is read again when it was read this long ago. */
const readAgain = dayMs;

export interface FetchRound {
  /** From which hosts; see `hostAllowed`. */
  hosts: readonly string[];
  /** The application's secret. */
  appSecret: string;
  clock: () => Date;
  random?: () => number;
  /** Asked before each calendar: must this process stop? */
  stopping?: () => boolean;
  /** How long one fetch may take, in milliseconds. */
  patience?: number;
  /** Another network, in tests. */
  network?: Network;
}

type Claimed = typeof busyCalendar.$inferSelect;

/** What came of a fetch: its times, the news that there is none, or a fault. */
type Fetched = { reading: Reading; etag: string | null } | "unchanged" | CalendarFault;

/** Fetches every calendar that is due. Several processes may run this at once; each calendar is claimed just before it is fetched. @returns how many were fetched */
export async function fetchCalendars(db: Database, round: FetchRound): Promise<number> {
  const { clock, random = Math.random, stopping = () => false } = round;
  let fetched = 0;
  const worker = async () => {
    while (!stopping()) {
      const calendar = await claim(db, clock());
      if (calendar === undefined) return;
      const outcome = await fetchOne(db, calendar, round);
      await settle(db, calendar, { outcome, at: clock(), random: random() });
      fetched++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return fetched;
}

const due = (now: Date) => and(isNotNull(busyCalendar.url), lte(busyCalendar.dueAt, now));

/** As the outbox claims its mails: `due` stands inside and outside the subquery, or two workers on PostgreSQL claim the same row. */
async function claim(db: Database, now: Date): Promise<Claimed | undefined> {
  const claimed = await db.statement((tx) => {
    const account = tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, busyCalendar.advisorId), eq(person.active, true)));
    const next = tx
      .select({ id: busyCalendar.id })
      .from(busyCalendar)
      .where(and(due(now), exists(account)))
      .orderBy(asc(busyCalendar.dueAt), asc(busyCalendar.id))
      .limit(1);
    return tx
      .update(busyCalendar)
      .set({ dueAt: new Date(now.getTime() + lease), attempts: sql`${busyCalendar.attempts} + 1` })
      .where(and(due(now), inArray(busyCalendar.id, next)))
      .returning();
  });
  return claimed[0];
}

async function fetchOne(
  db: Database,
  { id, advisorId, url, etag, readAt }: Claimed,
  round: FetchRound,
): Promise<Fetched> {
  const address = url === null ? undefined : openAddress(url, { id, appSecret: round.appSecret });
  if (address === undefined) return "address-unreadable";
  const now = round.clock();
  const isFresh = etag !== null && readAt !== null && now.getTime() - readAt.getTime() < readAgain;
  const answer = await requestOutside(
    address,
    {
      method: "GET",
      headers: {
        accept: "text/calendar",
        "user-agent": "SPOT-035-calendars",
        ...(isFresh ? { "if-none-match": etag } : {}),
      },
      maxBytes: mostBytes,
      timeoutMs: round.patience ?? patience,
      allowHost: hostAllowed(round.hosts),
    },
    round.network,
  );
  if (!answer.ok) return answer.reason;
  const { status, headers, body } = answer.value;
  if (status === 304 && isFresh) return "unchanged";
  if (status !== 200) return faultOfStatus(status);
  const reading = await readInThread(new Uint8Array(body), await readershipOf(db, advisorId, now));
  if (!reading.ok) return reading.reason;
  return { reading: reading.value, etag: headers.etag ?? null };
}

interface Settled {
  outcome: Fetched;
  at: Date;
  random: number;
}

/** Keeps what came of a fetch; what was read before stays when nothing could be. Does nothing when the calendar is gone, or somebody else's turn has come. */
async function settle(db: Database, calendar: Claimed, { outcome, at, random }: Settled): Promise<void> {
  const { id, advisorId, attempts } = calendar;
  const failed = typeof outcome === "string" && outcome !== "unchanged";
  if (failed) log.warn({ calendar: id, attempt: attempts, fault: outcome }, "calendar not fetched");
  const next = { triedAt: at, dueAt: nextFetch(failed ? attempts : 0, at, random) };
  await db.transaction(async (tx) => {
    if (typeof outcome === "string") {
      await noted(tx, calendar, { ...next, ...(failed ? { fault: outcome } : { fault: null, attempts: 0 }) });
      return;
    }
    const { reading, etag } = outcome;
    // one that was not read whole is read again every time: the fault may be ours, and mended
    const read = reading.skipped > 0 ? { etag: null, fault: "partly" } : { etag, fault: null };
    if (await noted(tx, calendar, { ...next, ...read, readAt: at, attempts: 0 }))
      await keepTimes(tx, { calendarId: id, advisorId, times: reading.times });
  });
}

/** The end of the lease is the ticket: whoever claimed it since, has another one. @returns whether it was still ours */
async function noted(
  tx: Writer,
  { id, attempts, dueAt }: Claimed,
  to: Partial<typeof busyCalendar.$inferInsert>,
): Promise<boolean> {
  if (dueAt === null) return false;
  const rows = await tx
    .update(busyCalendar)
    .set(to)
    .where(and(eq(busyCalendar.id, id), eq(busyCalendar.attempts, attempts), eq(busyCalendar.dueAt, dueAt)))
    .returning({ id: busyCalendar.id });
  return rows.length > 0;
}

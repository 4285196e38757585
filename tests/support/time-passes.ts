import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { isNotNull } from "drizzle-orm";
import pg from "pg";
import type { Database } from "#db/database.ts";
import { reservation } from "#db/schema/booking.ts";

const hour = 60 * 60_000;

/**
 * Lets time pass for a journey: every appointment of this company began an hour ago. Booking asks for a day's notice, and nobody wants to
 * wait a day for a test.
 * @param where the server's DATABASE_URL, or its data folder
 */
export async function intakeBegan(where: Where, company: string): Promise<void> {
  const [start, end] = [new Date(Date.now() - hour), new Date(Date.now() - hour / 4)];
  const set =
    "update appointment set starts_at = $1, ends_at = $2 where organisation_id in (select id from organisation where name = $3)";
  if ((await changed(where, set, [start, end, company])) === 0) throw new Error(`${company} has no appointment`);
}

/** Lets time pass for a journey: whoever was asked for this case has had all her time to answer. */
export async function timeToAnswerIsOver(where: Where, title: string): Promise<void> {
  const set =
    "update proposal set expires_at = $1 where case_id in (select id from case_file where title = $2) and status in ('proposed', 'viewed', 'confirming')";
  if ((await changed(where, set, [new Date(Date.now() - 1000), title])) === 0)
    throw new Error(`nobody is asked for ${title}`);
}

/** Makes somebody under age, with this teacher: the school knows, no screen of the demo does. */
export async function isUnderAge(where: Where, student: string, teacherName: string): Promise<void> {
  const set =
    "update candidate set minor = true, teacher_id = (select id from person where name = $1) where owner_id = (select id from person where name = $2)";
  if ((await changed(where, set, [teacherName, student])) === 0) throw new Error(`${student} is no candidate`);
}

interface Where {
  databaseUrl: string | undefined;
  dataDir: string;
}

/** Changes rows behind the server's back. @returns how many */
async function changed(where: Where, statement: string, values: (Date | string)[]): Promise<number> {
  if (where.databaseUrl === undefined) {
    const database = new Sqlite(join(where.dataDir, "spot035.sqlite"), { timeout: 10_000 });
    const kept = values.map((value) => (value instanceof Date ? value.getTime() : value));
    const { changes } = database.prepare(statement.replace(/\$\d/g, "?")).run(...kept);
    database.close();
    return changes;
  }
  const client = new pg.Client(where.databaseUrl);
  await client.connect();
  const { rowCount } = await client.query(statement, values);
  await client.end();
  return rowCount ?? 0;
}

/** Lets time pass for whoever is filling in a form: what was held for her is held no longer. */
export async function heldTimesEnd(db: Database): Promise<void> {
  const heldUntil = new Date(Date.now() - 1000);
  await db.transaction((tx) => tx.update(reservation).set({ heldUntil }).where(isNotNull(reservation.heldUntil)));
}

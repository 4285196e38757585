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
export async function intakeBegan(
  where: { databaseUrl: string | undefined; dataDir: string },
  company: string,
): Promise<void> {
  const [start, end] = [new Date(Date.now() - hour), new Date(Date.now() - hour / 4)];
  const set =
    "update appointment set starts_at = $1, ends_at = $2 where organisation_id in (select id from organisation where name = $3)";
  if (where.databaseUrl === undefined) {
    const database = new Sqlite(join(where.dataDir, "spot035.sqlite"), { timeout: 10_000 });
    const { changes } = database.prepare(set.replace(/\$\d/g, "?")).run(start.getTime(), end.getTime(), company);
    database.close();
    if (changes === 0) throw new Error(`${company} has no appointment`);
    return;
  }
  const client = new pg.Client(where.databaseUrl);
  await client.connect();
  const { rowCount } = await client.query(set, [start, end, company]);
  await client.end();
  if (rowCount === 0) throw new Error(`${company} has no appointment`);
}

/** Lets time pass for whoever is filling in a form: what was held for her is held no longer. */
export async function heldTimesEnd(db: Database): Promise<void> {
  const heldUntil = new Date(Date.now() - 1000);
  await db.transaction((tx) => tx.update(reservation).set({ heldUntil }).where(isNotNull(reservation.heldUntil)));
}

import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { dialect } from "#db/columns.ts";
import { counter } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();

/** Ends every other connection to the probe's database, as a restart of the server or a firewall would. */
async function cutConnections(): Promise<void> {
  const client = new pg.Client(probe.url);
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await client.end();
}

const onPostgres = () => {
  it("costs that transaction, not the process, and the next one works", async () => {
    const cut = probe.database.transaction(async (tx) => {
      await tx.insert(counter).values({ name: "cut", value: 1 });
      await cutConnections();
      await sleep(50);
      await tx.update(counter).set({ value: 2 });
    });
    await expect(cut).rejects.toThrow();
    await probe.database.transaction((tx) => tx.insert(counter).values({ name: "next", value: 1 }));
    expect(await probe.database.select().from(counter)).toEqual([{ name: "next", value: 1 }]);
  });

  it("between two questions goes unnoticed", async () => {
    await probe.database.select().from(counter);
    await cutConnections();
    await sleep(50);
    await probe.database.select().from(counter);
  });
};

const onSqlite = () => {
  it("cannot be cut: it keeps what is confirmed on disk before it says so", async () => {
    const settings = await probe.database.transaction((tx) =>
      tx
        .select({
          synchronous: sql`(select synchronous from pragma_synchronous)`,
          journal: sql`(select journal_mode from pragma_journal_mode)`,
          references: sql`(select foreign_keys from pragma_foreign_keys)`,
          waiting: sql`(select timeout from pragma_busy_timeout)`,
        })
        .from(sql`(select 1)`),
    );
    expect(settings).toEqual([{ synchronous: 2, journal: "wal", references: 1, waiting: 0 }]);
  });
};

if (dialect === "postgres") describe("a lost connection", onPostgres);
else describe("a file", onSqlite);

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { Engine, Execute, RunRaw } from "#db/engine.server.ts";
import { boundParameters } from "#db/parameters.server.ts";
import { isBusy } from "#db/refusals.server.ts";

const patience = 30_000;
const longestPause = 16;
const statementsKept = 300;

/**
 * SQLite as an engine: one connection that writes, one that can only read.
 * @param rehearse run every transaction twice and keep the second, as PostgreSQL may do: finds work with side effects
 */
export function openSqlite(file: string, rehearse: boolean): Engine {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = connectWriter(file);
  const reader = new Sqlite(file, { readonly: true, timeout: 0 });
  const inTurn = queue();
  const write = executeOn(writer);

  const transact = async <T>(attempt: (execute: Execute) => Promise<T>): Promise<T> => {
    await patiently(() => writer.exec("begin immediate"));
    try {
      const rehearsed = await attempt(write);
      if (!rehearse) return commit(writer, rehearsed);
      writer.exec("rollback");
      await patiently(() => writer.exec("begin immediate"));
      return commit(writer, await attempt(write));
    } finally {
      if (writer.inTransaction) writer.exec("rollback");
    }
  };

  return {
    read: executeOn(reader),
    readRaw: rawOn(reader),
    write: (_kind, attempt) => inTurn(() => transact(attempt)),
    restructure: (work) => inTurn(() => restructure(writer, work)),
    close: () =>
      inTurn(async () => {
        reader.close();
        writer.close();
      }),
  };
}

function connectWriter(file: string): Sqlite.Database {
  // only while opening may SQLite itself wait: a positive busy_timeout blocks the whole event loop
  const writer = new Sqlite(file, { timeout: 5000 });
  writer.pragma("journal_mode = WAL");
  // better-sqlite3 is compiled with NORMAL, which may lose confirmed rows when the power fails
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  writer.pragma("busy_timeout = 0");
  return writer;
}

function commit<T>(writer: Sqlite.Database, value: T): T {
  writer.exec("commit");
  return value;
}

async function restructure(writer: Sqlite.Database, work: (run: RunRaw) => Promise<void>): Promise<void> {
  // SQLite ignores this inside a transaction; left on, rebuilding a parent table would delete its children
  writer.pragma("foreign_keys = OFF");
  try {
    await patiently(() => writer.exec("begin immediate"));
    await work(rawOn(writer));
    if (writer.prepare("pragma foreign_key_check").all().length > 0)
      throw new Error("A migration would leave rows that refer to nothing; nothing was changed.");
    writer.exec("commit");
  } finally {
    if (writer.inTransaction) writer.exec("rollback");
    writer.pragma("foreign_keys = ON");
  }
}

function executeOn(connection: Sqlite.Database): Execute {
  const prepared = new Map<string, Sqlite.Statement<unknown[]>>();
  const statementOf = (sql: string): Sqlite.Statement<unknown[]> => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = connection.prepare<unknown[]>(sql);
    const oldest = prepared.size >= statementsKept ? prepared.keys().next().value : undefined;
    if (oldest !== undefined) prepared.delete(oldest);
    prepared.set(sql, statement);
    return statement;
  };
  return (sql, params, method) =>
    patiently(() => {
      const values = boundParameters(params, (date) => date.getTime()).map(bitOf);
      const statement = statementOf(sql);
      if (method === "run" && !statement.reader)
        return Object.assign({ rows: [] }, { rowCount: statement.run(...values).changes });
      return { rows: statement.raw(true).all(...values) };
    });
}

function rawOn(connection: Sqlite.Database): RunRaw {
  return async (sql) => {
    if (!/^\s*select\b/i.test(sql)) {
      connection.exec(sql);
      return [];
    }
    return connection.prepare<unknown[], Record<string, unknown>>(sql).all();
  };
}

function bitOf<T>(value: T): T | number {
  return typeof value === "boolean" ? Number(value) : value;
}

/** One after another, in order of asking. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    // SQLite answers without ever leaving the microtask queue: a row of transactions would keep timers, requests and
    // signals waiting until the last one has ended
    const result = last.then(() => nextTurn()).then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Tries until no other process holds the lock, without blocking the event loop. */
async function patiently<T>(step: () => T): Promise<T> {
  const giveUpAt = performance.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return step();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await sleep(pause * (0.5 + Math.random() / 2));
    }
  }
}

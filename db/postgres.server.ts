import pg from "pg";
import { type Engine, type Execute, type RunRaw, TimeLimitError, type WriteKind } from "#db/engine.server.ts";
import { boundParameters } from "#db/parameters.server.ts";
import { isCollision } from "#db/refusals.server.ts";

const attempts = 8;
const connectionsPerPool = 8;

// The table every migrated database has serves as the gate: LOCK TABLE leaves the snapshot for after the wait
const together = "begin isolation level serializable read write; lock table migration in row exclusive mode";
const alone = "begin isolation level serializable read write; lock table migration in exclusive mode";
const single = "begin isolation level read committed read write";

// 'SPOT' in ASCII: any number, as long as all processes use the same
const migrationLock = 0x53504f54;

/** PostgreSQL as an engine: a pool that can only read and a pool that writes, so reads never queue behind writes. */
export function openPostgres(url: string): Engine {
  const readers = connections(url, "-c default_transaction_read_only=on");
  const writers = connections(url, "");
  return {
    read: executeOn(readers),
    readRaw: async (sql) => (await readers.query(sql)).rows,
    write: (kind, attempt) => retried(writers, kind, attempt),
    restructure: (work) =>
      held(writers, `begin; select pg_advisory_xact_lock(${migrationLock})`, async (client) => {
        await client.query("set local statement_timeout = 0");
        await work(rawOn(client));
      }),
    close: async () => {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
}

/** Twice beside the others, then alone: plain retrying starves on a row that many processes want. */
async function retried<T>(pool: pg.Pool, kind: WriteKind, attempt: (execute: Execute) => Promise<T>): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    const begin = kind === "statement" ? single : nth <= 2 ? together : alone;
    try {
      return await held(pool, begin, (client) => attempt(executeOn(client)));
    } catch (error) {
      // never after a lost connection: nobody knows whether that commit arrived
      if (!isCollision(error) || nth === attempts) throw error;
    }
  }
}

async function held<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query("commit");
    return value;
  } catch (error) {
    // after the time limit a statement may still be running: only closing the connection ends it
    broken = error instanceof TimeLimitError || !(await undone(client));
    throw error;
  } finally {
    client.release(broken);
  }
}

function undone(client: pg.PoolClient): Promise<boolean> {
  return client.query("rollback").then(
    () => true,
    () => false,
  );
}

function executeOn(client: pg.Pool | pg.PoolClient): Execute {
  return async (sql, params, method) => {
    const values = boundParameters(params, (date) => date.toISOString());
    if (method === "all") return client.query({ text: sql, values, rowMode: "array" });
    const result = await client.query({ text: sql, values });
    return { rows: result.fields.length > 0 ? result.rows : Object.assign([], { rowCount: result.rowCount ?? 0 }) };
  };
}

function rawOn(client: pg.PoolClient): RunRaw {
  return async (sql) => (await client.query(sql)).rows;
}

function connections(url: string, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsPerPool,
    connectionTimeoutMillis: 30_000,
    options: `-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s ${options}`,
    types: { getTypeParser: parserOf },
  });
  // The query that ran on a broken connection is rejected by itself. Without these listeners the same event, between
  // two queries, would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const { INT8, NUMERIC, TIMESTAMP, TIMESTAMPTZ, JSON: JSON_TEXT } = pg.types.builtins;
const asText = (value: string) => value;

/** Counts and sums as numbers; moments and json as text, since drizzle's columns decode those. */
function parserOf(...[type, format]: Parameters<typeof pg.types.getTypeParser>) {
  if (type === INT8 || type === NUMERIC) return Number;
  if (type === TIMESTAMP || type === TIMESTAMPTZ || type === JSON_TEXT) return asText;
  return pg.types.getTypeParser(type, format);
}

import { PgDialect } from "drizzle-orm/pg-core";
import { PgRemoteDatabase, PgRemoteSession } from "drizzle-orm/pg-proxy";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { SQLiteRemoteSession, SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { dialect } from "#db/columns.ts";
import type { Writer } from "#db/database.ts";
import type { Execute } from "#db/engine.server.ts";

// shared by all, as a dialect caches the snake_case names of columns; the rest is light enough to make per transaction
const postgresDialect = new PgDialect({ casing: "snake_case" });
const sqliteDialect = new SQLiteAsyncDialect({ casing: "snake_case" });

/** Drizzle's query builders, in the dialect of the schema, over one way to execute. */
export function queriesThrough(execute: Execute): Writer {
  if (dialect === "postgres") {
    const session = new PgRemoteSession<Record<string, never>, Record<string, never>>(
      execute,
      postgresDialect,
      undefined,
    );
    return new PgRemoteDatabase(postgresDialect, session, undefined) as unknown as Writer;
  }
  const session = new SQLiteRemoteSession<Record<string, never>, Record<string, never>>(
    execute,
    sqliteDialect,
    undefined,
    undefined,
  );
  return new SqliteRemoteDatabase("async", sqliteDialect, session, undefined) as unknown as Writer;
}

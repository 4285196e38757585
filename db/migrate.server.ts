import { readMigrationFiles } from "drizzle-orm/migrator";
import type { RunRaw } from "#db/engine.server.ts";

/**
 * Applies drizzle-kit's files that this database lacks, told apart by the hash of their content: a migration that was
 * dated earlier but merged later is applied too. Drizzle's own migrator skips that one, races when several processes
 * start, and empties child tables when SQLite rebuilds a parent.
 * @param run statements inside the caller's transaction and lock
 */
export async function applyMigrations(folder: string, run: RunRaw): Promise<void> {
  await run("create table if not exists migration (hash text primary key, applied_at text not null)");
  const applied = await appliedHashes(run);
  for (const { hash, sql } of readMigrationFiles({ migrationsFolder: folder })) {
    if (applied.has(hash)) continue;
    for (const statement of sql) if (statement.trim() !== "") await run(statement);
    await run(`insert into migration (hash, applied_at) values ('${hash}', '${new Date().toISOString()}')`);
  }
}

/** Hashes of the migrations in `folder` that were never applied here; all of them on an empty database. */
export async function missingMigrations(folder: string, run: RunRaw): Promise<string[]> {
  const applied = await appliedHashes(run).catch(() => new Set<unknown>());
  return readMigrationFiles({ migrationsFolder: folder })
    .map(({ hash }) => hash)
    .filter((hash) => !applied.has(hash));
}

async function appliedHashes(run: RunRaw): Promise<Set<unknown>> {
  return new Set((await run("select hash from migration")).map((row) => row.hash));
}

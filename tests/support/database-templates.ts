import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Engine } from "#db/engine.server.ts";
import { applyMigrations } from "#db/migrate.server.ts";
import { openPostgres } from "#db/postgres.server.ts";
import { openSqlite } from "#db/sqlite.server.ts";
import { startPostgres } from "#tests/support/postgres.ts";

export const templates = ["application", "probe", "empty"] as const;

/** Where a test file finds what to copy its own databases from; `prefix` starts the name of each. */
export interface Templates {
  readonly engine: "sqlite" | "postgres";
  /** a folder, or the address of the cluster's own database */
  readonly home: string;
  readonly prefix: string;
}

const migrations = { application: "db/migrations", probe: "tests/support/migrations", empty: undefined };

/** Migrated SQLite files in a folder of their own. */
export async function sqliteTemplates(): Promise<{ templates: Templates; remove(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), "spot-sqlite-"));
  for (const template of templates)
    await migrated(openSqlite(join(home, `${template}.sqlite`), false), template, "sqlite");
  return {
    templates: { engine: "sqlite", home, prefix: "" },
    remove: async () => rmSync(home, { recursive: true }),
  };
}

/** Migrated PostgreSQL databases in the cluster of TEST_DATABASE_URL, else in one started for this run. */
export async function postgresTemplates(): Promise<{ templates: Templates; remove(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startPostgres();
  const home = given ?? server?.url("postgres") ?? "";
  const prefix = `spot_${randomBytes(4).toString("hex")}_`;
  for (const template of templates) {
    await administer(home, `create database ${prefix}${template} template template0 lc_collate 'C' lc_ctype 'C'`);
    await migrated(openPostgres(databaseUrl(home, prefix + template)), template, "postgres");
  }
  const remove = async () => {
    if (server) return server.stop();
    for (const template of templates) await administer(home, `drop database ${prefix}${template} with (force)`);
  };
  return { templates: { engine: "postgres", home, prefix }, remove };
}

/** The cluster's address with another database in it. */
export function databaseUrl(home: string, database: string): string {
  return home.replace(/\/[^/?]*(\?.*)?$/, `/${database}$1`);
}

/** One command on the cluster's own database. */
export async function administer(home: string, command: string): Promise<void> {
  const client = new pg.Client(home);
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

async function migrated(engine: Engine, template: (typeof templates)[number], dialect: string): Promise<void> {
  const folder = migrations[template];
  try {
    if (folder) await engine.restructure((run) => applyMigrations(join(folder, dialect), run));
  } finally {
    await engine.close();
  }
}

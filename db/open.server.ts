import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Copied, noteChange, remembering } from "#db/changes.ts";
import { dialect } from "#db/columns.ts";
import type { Database, Writer } from "#db/database.ts";
import type { Engine, WriteKind } from "#db/engine.server.ts";
import { applyMigrations, missingMigrations } from "#db/migrate.server.ts";
import { openPostgres } from "#db/postgres.server.ts";
import { queriesThrough } from "#db/queries.server.ts";
import { openSqlite } from "#db/sqlite.server.ts";
import { insideTransaction, Unit } from "#db/unit.server.ts";

export interface DatabaseOptions {
  /** postgres://…, file:…, or empty for an SQLite file in `dataDir`; of the engine the schema was loaded for */
  readonly url: string | undefined;
  readonly dataDir: string;
  /** SQLite runs every transaction twice and keeps the second, as PostgreSQL may do */
  readonly rehearse?: boolean;
  /** milliseconds that one run of a transaction may take; 10 seconds unless told */
  readonly timeLimit?: number;
}

/** Opens a database; the first connection is made at the first question. */
export function openDatabase(options: DatabaseOptions): Database {
  const engine = engineOf(options);
  const reader = queriesThrough(async (sql, params, method) => {
    // it would not see what the transaction wrote, and would not be protected by it
    if (insideTransaction()) throw new Error("Inside a transaction, read through its tx.");
    return engine.read(sql, params, method);
  });
  const write = async <T>(kind: WriteKind, work: (tx: Writer) => PromiseLike<T>): Promise<T> => {
    if (insideTransaction()) throw new Error("A transaction cannot be nested: pass its tx on.");
    const limits = { statements: kind === "statement" ? 1 : Infinity, milliseconds: options.timeLimit ?? 10_000 };
    return engine.write(kind, (execute) => {
      const unit = new Unit(execute, limits);
      return unit.complete(async () => {
        const tx = queriesThrough(unit.run);
        const changed = new Set<Copied>();
        const value = await work(remembering(tx, changed));
        await noteChange(tx, changed);
        return value;
      });
    });
  };
  return {
    select: reader.select.bind(reader),
    selectDistinct: reader.selectDistinct.bind(reader),
    $with: reader.$with,
    $count: reader.$count.bind(reader),
    with: reader.with.bind(reader),
    transaction: (work) => write("transaction", work),
    statement: (one) => write("statement", one),
    migrate: (folder) => engine.restructure((run) => applyMigrations(folder, run)),
    pendingMigrations: (folder) => missingMigrations(folder, engine.readRaw),
    close: engine.close,
  };
}

/** The SQLite file that these options mean. */
export function sqliteFileOf({ url, dataDir }: Pick<DatabaseOptions, "url" | "dataDir">): string {
  if (!url) return resolve(dataDir, "spot035.sqlite");
  return url.startsWith("file://") ? fileURLToPath(url) : resolve(url.replace(/^file:/, ""));
}

/** Where this engine's migrations lie: both the sources and the production build run in the project's root. */
export function migrationsFolder(): string {
  return join(process.cwd(), "db", "migrations", dialect);
}

function engineOf(options: DatabaseOptions): Engine {
  if (dialect === "postgres") return openPostgres(options.url ?? "");
  return openSqlite(sqliteFileOf(options), options.rehearse ?? false);
}

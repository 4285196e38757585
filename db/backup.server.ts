import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import { dialect } from "#db/columns.ts";
import { type DatabaseOptions, sqliteFileOf } from "#db/open.server.ts";
import { dumpPostgres, restorePostgres } from "#db/postgres-dump.server.ts";

type Place = Pick<DatabaseOptions, "url" | "dataDir">;

/**
 * Writes a whole, checked copy of the database to `target`, which must not exist yet; the application may go on.
 * SQLite: one file, ready to be opened. PostgreSQL: what pg_dump makes, when that is installed.
 */
export async function backUp(place: Place, target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} already exists: choose another name.`);
  if (dialect === "postgres") return dumpPostgres(place.url ?? "", target);
  const unfinished = `${target}.tmp`;
  await rm(unfinished, { force: true });
  await inWorker(copying, { file: sqliteFileOf(place), target: unfinished });
  await settle(unfinished, target);
}

/**
 * Puts a backup in the database's place. The application must be stopped; on SQLite the present file stays beside it.
 * @returns where the present data went, or undefined when there were none or the engine is PostgreSQL
 */
export async function restore(place: Place, source: string): Promise<string | undefined> {
  if (dialect === "postgres") return restorePostgres(place.url ?? "", source);
  const file = sqliteFileOf(place);
  await inWorker(checking, { file: source });
  const unfinished = `${file}.tmp`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await copyFile(source, unfinished);
  const aside = existsSync(file) ? `${file}.before-${new Date().toISOString().replaceAll(":", "")}` : undefined;
  if (aside) {
    closeForGood(file);
    await rename(file, aside);
  }
  // what a database that is gone left behind would be played back into the one that takes its place
  await Promise.all(["-wal", "-shm"].map((rest) => rm(`${file}${rest}`, { force: true })));
  await settle(unfinished, file);
  return aside;
}

/** Folds the write-ahead log into the file, which works only while nobody else has it open. */
function closeForGood(file: string): void {
  const connection = new Sqlite(file, { timeout: 0 });
  try {
    connection.pragma("journal_mode = delete");
  } catch {
    throw new Error(`${file} is in use: stop the application first.`);
  } finally {
    connection.close();
  }
}

/** The file's new name appears only after its content is on disk. */
async function settle(unfinished: string, target: string): Promise<void> {
  await flush(unfinished);
  await rename(unfinished, target);
  await flush(dirname(target));
}

async function flush(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Plain CommonJS texts, as a bundle has no separate file that a worker could start from. VACUUM INTO and not the
// online backup: that one starts over at every write of another process, and may never end.
const checked = `
  const { workerData } = require("node:worker_threads");
  const Sqlite = require(workerData.driver);
  const check = (file) => {
    const copy = new Sqlite(file, { readonly: true, fileMustExist: true });
    const verdict = copy.pragma("quick_check", { simple: true });
    const migrated = copy.prepare("select 1 from sqlite_master where name = 'migration'").get();
    copy.close();
    if (verdict !== "ok" || !migrated) throw new Error(file + " is not a whole database of this application.");
  };`;
const copying = `${checked}
  const source = new Sqlite(workerData.file, { readonly: true, fileMustExist: true, timeout: 30000 });
  source.prepare("vacuum into ?").run(workerData.target);
  source.close();
  check(workerData.target);`;
const checking = `${checked}
  check(workerData.file);`;

function inWorker(code: string, task: { file: string; target?: string }): Promise<void> {
  const driver = createRequire(import.meta.url).resolve("better-sqlite3");
  const worker = new Worker(code, { eval: true, workerData: { ...task, driver } });
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
}

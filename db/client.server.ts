import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open.server.ts";

declare global {
  var spotDatabase: Database | undefined;
}

/** The application's database, opened at the first call from DATABASE_URL and DATA_DIR. Kept when code reloads. */
export function database(): Database {
  globalThis.spotDatabase ??= openDatabase({
    url: process.env.DATABASE_URL,
    // an empty setting is none, as in the application's settings
    dataDir: process.env.DATA_DIR || "data",
    rehearse: process.env.REHEARSE === "1",
  });
  return globalThis.spotDatabase;
}

/** Closes it after running transactions have ended; a later call of `database` opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.spotDatabase;
  globalThis.spotDatabase = undefined;
  await open?.close();
}

import { afterAll, beforeAll } from "vitest";
import type { Database } from "#db/database.ts";
import { type DatabaseOptions, openDatabase } from "#db/open.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

type Template = Parameters<typeof freshDatabase>[0];

/** A database of the probe tables for one test file, and its address for other processes. Register it at the top. */
export function probeDatabase(options: Partial<DatabaseOptions> = {}, template: Template = "probe") {
  const probe: { database: Database; url: string } = { database: unopened, url: "" };
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase(template);
    drop = fresh.drop;
    probe.url = fresh.url;
    probe.database = openDatabase({ url: fresh.url, dataDir: "", rehearse: process.env.REHEARSE === "1", ...options });
  });
  afterAll(async () => {
    await probe.database.close();
    await drop();
  });
  return probe;
}

const unopened = new Proxy<Database>(Object.create(null), {
  get() {
    throw new Error("The database opens before the first test, not while the file loads.");
  },
});

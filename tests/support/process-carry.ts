import { join } from "node:path";
import { z } from "zod";
import { dialect } from "#db/columns.ts";
import { openDatabase } from "#db/open.server.ts";
import { exportLines, importLines } from "#db/transfer.server.ts";
import * as schema from "#tests/support/probe.ts";
import { obey } from "#tests/support/process-obey.ts";

const jobShape = z.object({ lines: z.array(z.string()) });

// Takes lines into a new database of this process's own engine, and answers with what that gives back
obey(async (job) => {
  const { lines } = jobShape.parse(job);
  const database = openDatabase({ url: process.env.DATABASE_URL, dataDir: "" });
  await database.migrate(join("tests/support/migrations", dialect));
  await importLines(database, schema, lines);
  const back = await exportLines(database, schema);
  await database.close();
  return { dialect, lines: back };
});

import { z } from "zod";
import { openDatabase } from "#db/open.server.ts";
import { obey } from "#tests/support/process-obey.ts";

const jobShape = z.object({ url: z.string(), folder: z.string() });

obey(async (job) => {
  const { url, folder } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "" });
  try {
    await database.migrate(folder);
    return { migrated: true };
  } catch (error) {
    return { migrated: false, reason: String(error) };
  } finally {
    await database.close();
  }
});

import { z } from "zod";
import { openDatabase } from "#db/open.server.ts";
import { obey } from "#tests/support/process-obey.ts";
import { takeSlots } from "#tests/support/slot-taking.ts";

const jobShape = z.object({
  url: z.string(),
  resources: z.array(z.string()),
  writers: z.number(),
  attempts: z.number(),
  seed: z.number(),
});

obey(async (job) => {
  const { url, ...rest } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "" });
  const outcome = await takeSlots(database, rest);
  await database.close();
  return outcome;
});

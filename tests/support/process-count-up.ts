import { z } from "zod";
import { openDatabase } from "#db/open.server.ts";
import { countUp } from "#tests/support/counting.ts";
import { obey } from "#tests/support/process-obey.ts";

const jobShape = z.object({ url: z.string(), times: z.number() });

obey(async (job) => {
  const { url, times } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "", rehearse: process.env.REHEARSE === "1" });
  const outcome = await countUp(database, times);
  await database.close();
  return outcome;
});

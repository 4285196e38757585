import { z } from "zod";
import { fetchCalendars } from "#app/domain/calendars/busy-fetching.server.ts";
import { openDatabase } from "#db/open.server.ts";
import { obey } from "#tests/support/process-obey.ts";

const jobShape = z.object({
  url: z.string(),
  appSecret: z.string(),
  hosts: z.array(z.string()),
  now: z.iso.datetime(),
  port: z.number(),
  ca: z.string(),
  /** Ends this process at once when it would call. */
  dies: z.boolean().optional(),
});

// Fetches what is due until nothing is left, from a process of its own
obey(async (job) => {
  const { url, appSecret, hosts, now, port, ca, dies } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "" });
  const resolve = async () => {
    if (dies) process.kill(process.pid, "SIGKILL");
    return ["127.0.0.1"];
  };
  const network = { port, ca, resolve, mayCall: () => true };
  const clock = () => new Date(now);
  const fetched = await fetchCalendars(database, { hosts, appSecret, clock, random: () => 0, network });
  await database.close();
  return { fetched };
});

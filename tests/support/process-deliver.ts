import { z } from "zod";
import { deliverWebhooks } from "#app/domain/webhooks/delivery.server.ts";
import { openDatabase } from "#db/open.server.ts";
import { obey } from "#tests/support/process-obey.ts";

const jobShape = z.object({
  url: z.string(),
  appSecret: z.string(),
  now: z.iso.datetime(),
  port: z.number(),
  ca: z.string(),
  /** What ends this process at once: the call itself, or the moment it was answered. */
  dies: z.enum(["calling", "answered"]).optional(),
});

// Delivers what is due until nothing is left, from a process of its own
obey(async (job) => {
  const { url, appSecret, now, port, ca, dies } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "" });
  let called = false;
  const die = () => process.kill(process.pid, "SIGKILL");
  const clock = () => {
    // after the call, the clock is asked for what is noted of it
    if (called && dies === "answered") die();
    return new Date(now);
  };
  const random = () => 0;
  const resolve = async () => {
    if (dies === "calling") die();
    return ["127.0.0.1"];
  };
  const tally = { sent: 0, failed: 0 };
  const network = {
    ...{ port, ca, resolve },
    mayCall: () => {
      called = true;
      return true;
    },
  };
  for (let idle = 0; idle < 3; ) {
    const { sent, failed } = await deliverWebhooks(database, { appSecret, clock, random, network });
    tally.sent += sent;
    tally.failed += failed;
    if (sent + failed === 0) idle++;
  }
  await database.close();
  return tally;
});

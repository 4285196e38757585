import { expireProposals } from "#app/domain/cases/commands.server.ts";
import { purgeSignIns } from "#app/domain/people/commands.server.ts";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/database.ts";
import { faultOf, log } from "./log.server.ts";
import { deliver } from "./mail/delivery.server.ts";
import { mailboxCarrier, smtpCarrier } from "./mail/transport.server.ts";
import type { Settings } from "./settings.server.ts";

interface Job {
  name: string;
  everySeconds: number;
  run: (db: Database, now: Date) => Promise<unknown>;
}

/**
 * Starts what runs by itself. Every process runs the jobs; each is safe to run twice at once, since rows are claimed or updated conditionally.
 * @returns how to stop: no new run starts, and the promise is kept when those under way have ended
 */
export function startJobs(settings: Settings): { stop: () => Promise<void> } {
  const stops = jobsFor(settings).map(repeat);
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

function jobsFor(settings: Settings): Job[] {
  const carry = settings.smtpUrl ? smtpCarrier(settings.smtpUrl, settings.mailFrom) : mailboxCarrier;
  return [
    { name: "mail", everySeconds: 2, run: (db) => deliver(db, carry, () => new Date()) },
    { name: "proposals", everySeconds: 60, run: expireProposals },
    { name: "sign-ins", everySeconds: 3600, run: purgeSignIns },
  ];
}

function repeat(job: Job): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const once = async () => {
    try {
      await job.run(database(), new Date());
    } catch (error) {
      log.error({ job: job.name, fault: faultOf(error) }, "job failed");
    }
    if (!stopped) timer = setTimeout(start, job.everySeconds * 1000);
  };
  const start = () => {
    running = once();
  };
  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}

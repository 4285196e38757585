import { purgeBookings } from "#app/domain/booking/commands.server.ts";
import { offerWaiting } from "#app/domain/booking/offer-commands.server.ts";
import { purgeBusyTimes } from "#app/domain/calendars/busy-commands.server.ts";
import { fetchCalendars } from "#app/domain/calendars/busy-fetching.server.ts";
import { sweepAttachments } from "#app/domain/cases/attachment-commands.server.ts";
import { attachmentFolder, attachmentStore } from "#app/domain/cases/attachment-store.server.ts";
import { expireProposals } from "#app/domain/cases/commands.server.ts";
import { remindUnanswered } from "#app/domain/cases/reminder-commands.server.ts";
import { sendReminders } from "#app/domain/keeping/reminder-commands.server.ts";
import { purgeSignIns } from "#app/domain/people/commands.server.ts";
import { endOfTerm } from "#app/domain/people/retention.ts";
import { runRounds } from "#app/domain/rounds/run-commands.server.ts";
import { countResponses } from "#app/domain/statistics/commands.server.ts";
import { publishPeers } from "#app/domain/statistics/peer-commands.server.ts";
import { deliverWebhooks, purgeDeliveries } from "#app/domain/webhooks/delivery.server.ts";
import { askWhetherItHelped } from "#app/domain/work/after-commands.server.ts";
import { sendLookBackLetters } from "#app/domain/work/evaluation-commands.server.ts";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/database.ts";
import { faultOf, log } from "./log.server.ts";
import { deliver } from "./mail/delivery.server.ts";
import { forgetMails } from "./mail/forgetting.server.ts";
import { type Carry, mailboxCarrier, smtpCarrier } from "./mail/transport.server.ts";
import type { Settings } from "./settings.server.ts";
import { caseLinks } from "./web/case-links.server.ts";
import { keepingLinks } from "./web/keeping-links.server.ts";
import { office } from "./web/office.server.ts";
import { purgeRateCounts } from "./web/rate-limit.server.ts";
import { workLinks } from "./web/work-links.server.ts";

interface Job {
  name: string;
  everySeconds: number;
  run: (db: Database, now: Date, stopping: () => boolean) => Promise<unknown>;
}

/**
 * Starts what runs by itself. Every process runs the jobs; each is safe to run twice at once, since rows are claimed or updated conditionally.
 * @param demo mails go nowhere: they are read on the mailbox page
 * @returns how to stop: no new run starts, and the promise is kept when those under way have ended
 */
export function startJobs(settings: Settings, demo: boolean): { stop: () => Promise<void> } {
  const stops = jobsFor(settings, demo).map(repeat);
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

function jobsFor(settings: Settings, demo: boolean): Job[] {
  return [
    ...mailJob(carrierFor(settings, demo)),
    {
      name: "proposals",
      everySeconds: 60,
      run: async (db, now) => {
        await expireProposals(db, caseLinks(), now);
        await remindUnanswered(db, caseLinks(), now);
      },
    },
    { name: "tallies", everySeconds: 60, run: countResponses },
    { name: "peers", everySeconds: 3600, run: publishPeers },
    {
      name: "reminders",
      everySeconds: 300,
      run: (db, now, stopping) => sendReminders(db, { links: keepingLinks(settings.appUrl), now }, stopping),
    },
    {
      name: "look-backs",
      everySeconds: 900,
      run: (db, now, stopping) => sendLookBackLetters(db, { links: workLinks(settings.appUrl), now }, stopping),
    },
    {
      name: "helped",
      everySeconds: 3600,
      run: (db, now, stopping) => askWhetherItHelped(db, { links: workLinks(settings.appUrl), now }, stopping),
    },
    {
      name: "webhooks",
      everySeconds: 2,
      run: (db, _now, stopping) =>
        deliverWebhooks(db, { appSecret: settings.sessionSecret ?? "", clock: () => new Date(), stopping }),
    },
    {
      name: "calendars",
      everySeconds: 15,
      run: (db, _now, stopping) =>
        fetchCalendars(db, {
          hosts: settings.calendarHosts,
          appSecret: settings.sessionSecret ?? "",
          clock: () => new Date(),
          stopping,
        }),
    },
    {
      name: "rounds",
      everySeconds: 2,
      run: (db, _now, stopping) => runRounds(db, { clock: () => new Date(), stopping }),
    },
    { name: "busy-times", everySeconds: 3600, run: purgeBusyTimes },
    { name: "old-mails", everySeconds: 3600, run: forgetOldMails },
    { name: "lost-files", everySeconds: 3600, run: (db, now) => sweepAttachments(db, filesOf(settings), now) },
    { name: "offers", everySeconds: 30, run: (db, now) => offerWaiting(db, office(), now) },
    { name: "old-deliveries", everySeconds: 3600, run: purgeDeliveries },
    { name: "bookings", everySeconds: 3600, run: purgeBookings },
    { name: "sign-ins", everySeconds: 3600, run: purgeSignIns },
    { name: "rate-counts", everySeconds: 3600, run: purgeRateCounts },
  ];
}

/** What carries mail away here. Null: nothing does, and nobody may be told that a mail was sent; it waits in the outbox. */
export function carrierFor(settings: Pick<Settings, "smtpUrl" | "mailFrom">, demo: boolean): Carry | null {
  if (settings.smtpUrl) return smtpCarrier(settings.smtpUrl, settings.mailFrom);
  return demo ? mailboxCarrier : null;
}

const filesOf = ({ dataDir, sessionSecret }: Settings) =>
  attachmentStore(attachmentFolder(dataDir), sessionSecret ?? "");

function mailJob(carry: Carry | null): Job[] {
  if (carry === null) return [];
  const clock = () => new Date();
  return [{ name: "mail", everySeconds: 2, run: (db, _now, stopping) => deliver(db, carry, { clock, stopping }) }];
}

/** Whatever a mail said and to whom goes first; that there was a mail, later. */
export function forgetOldMails(db: Database, now: Date): Promise<void> {
  return forgetMails(db, { content: endOfTerm("mailBody", now), facts: endOfTerm("mailFacts", now) });
}

function repeat(job: Job): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const once = async () => {
    try {
      await job.run(database(), new Date(), () => stopped);
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

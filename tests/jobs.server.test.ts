import { Resolver } from "node:dns/promises";
import { describe, expect, it, vi } from "vitest";
import { joinWaiting } from "#app/domain/booking/waiting-commands.server.ts";
import { waitingForm } from "#app/domain/booking/waiting-schema.ts";
import { carrierFor, startJobs } from "#app/jobs.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { mailboxCarrier } from "#app/mail/transport.server.ts";
import { settings } from "#app/settings.server.ts";
import { busyCalendar } from "#db/schema/calendars.ts";
import { waitingOffer } from "#db/schema/waiting.ts";
import { addAdvisor, clearBookings, mails, office, openTimes } from "#tests/domain/booking/bookings.ts";
import { appSecret as calendarSecret, fetched, kept } from "#tests/domain/calendars/advisors.ts";
import { appSecret, deliveries, happens, hook } from "#tests/domain/webhooks/hooks.ts";
import { testDatabase } from "#tests/support/database.ts";

const mailFrom = "spot@test.example";

describe("what carries mail away", () => {
  it("is the mailbox page in a demo, and nothing at all elsewhere as long as there is no mail server", () => {
    expect(carrierFor({ smtpUrl: undefined, mailFrom }, true)).toBe(mailboxCarrier);
    expect(carrierFor({ smtpUrl: undefined, mailFrom }, false)).toBeNull();
  });

  it("is the mail server where there is one, in a demo too", () => {
    for (const demo of [true, false])
      expect(carrierFor({ smtpUrl: "smtp://127.0.0.1:2525", mailFrom }, demo)).not.toBe(mailboxCarrier);
  });
});

describe("the jobs", () => {
  it("offer what is open to who waits for it, and hold it for her meanwhile", async () => {
    const db = testDatabase();
    const now = new Date();
    await addAdvisor(db, { name: "Amina de Wit", places: ["online"] });
    const [soonest] = await openTimes(db, now, { place: "online" });
    const start = soonest?.start ?? 0;
    const date = localDateOf(start, amsterdam);
    const wish = waitingForm.parse({
      ...{ kind: "intake", place: "online", name: "Wachter", email: "wacht@bedrijf.example", company: "Bakkerij" },
      ...{ question: "Hoe begin ik?", firstDate: date, lastDate: date },
    });
    expect(await joinWaiting(db, { wish, responseId: null, office }, now)).toMatchObject({ ok: true });
    const jobs = startJobs({ ...settings(), sessionSecret: appSecret }, true);
    try {
      await vi.waitFor(async () => {
        expect(await db.select().from(waitingOffer)).toMatchObject([{ status: "open", startsAt: new Date(start) }]);
      });
    } finally {
      await jobs.stop();
    }
    expect((await openTimes(db, now, { place: "online" })).some((one) => one.start === start)).toBe(false);
    expect((await mails(db)).filter(({ kind }) => kind === "booking.offer")).toHaveLength(1);
    await clearBookings(db);
  });
  /** A busy machine takes its time. */
  const patience = 20_000;

  it("send webhooks, through the guard that keeps them outside", async () => {
    const db = testDatabase();
    await hook(db);
    await happens(db, new Date(), "A1");
    const lookUp = vi.spyOn(Resolver.prototype, "resolve4").mockResolvedValue(["127.0.0.1"]);
    const jobs = startJobs({ ...settings(), sessionSecret: appSecret }, true);
    try {
      await vi.waitFor(async () => {
        expect(await deliveries(db)).toMatchObject([{ attempts: 1, lastError: "private-address" }]);
      }, patience);
    } finally {
      await jobs.stop();
      lookUp.mockRestore();
    }
  });

  it("fetch the calendars of advisors, through the same guard, from the hosts that the office allows", async () => {
    const db = testDatabase();
    const amina = await addAdvisor(db, { name: "Joost Verhagen" });
    const id = await fetched(db, amina);
    const lookUp = vi.spyOn(Resolver.prototype, "resolve4").mockResolvedValue(["127.0.0.1"]);
    const run = async (calendarHosts: string[], fault: string) => {
      const jobs = startJobs({ ...settings(), sessionSecret: calendarSecret, calendarHosts }, true);
      await vi.waitFor(async () => expect(await kept(db, id)).toMatchObject({ fault }), patience);
      await jobs.stop();
    };
    try {
      await run(["agenda.example.org"], "private-address");
      expect(lookUp).toHaveBeenCalled();
      await db.statement((tx) => tx.update(busyCalendar).set({ dueAt: new Date() }));
      await run([], "host-not-allowed");
    } finally {
      lookUp.mockRestore();
    }
  });
});

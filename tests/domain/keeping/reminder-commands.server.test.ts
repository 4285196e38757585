import { eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { mailsAbout } from "#app/domain/keeping/mail-keys.ts";
import { findReminder, findReminderByToken } from "#app/domain/keeping/queries.server.ts";
import {
  askReminder,
  sendReminders,
  stopReminder,
  withdrawReminder,
} from "#app/domain/keeping/reminder-commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { scanReminder } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scanOf } from "./scans.ts";

const db = testDatabase();
const now = new Date("2026-11-24T12:00:00Z");
const email = "els@winkel.example";
const links = {
  result: (token: string) => `https://spot.example/uitslag/${token}`,
  stop: (token: string) => `https://spot.example/herinnering/${token}`,
};
const ask = (responseId: string, months: "6" | "12" = "6") =>
  askReminder(db, { responseId, email, months, language: "nl", links }, now);
const mailsOf = (id: string) =>
  db
    .select()
    .from(outboxMail)
    .where(like(outboxMail.key, `${mailsAbout(id)}%`))
    .orderBy(outboxMail.createdAt);
const stopTokenIn = (text = "") => /herinnering\/([\w-]+)/.exec(text)?.[1] ?? "";

beforeEach(async () => {
  await db.transaction((tx) => tx.delete(scanReminder));
});

describe("asking to be reminded", () => {
  it("is confirmed at once by a mail with which it can be stopped", async () => {
    const { id } = await scanOf();
    const { dueAt } = await ask(id);
    expect(await findReminder(db, id)).toEqual({ email, dueAt });
    const mails = await mailsOf(id);
    expect(mails.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([["keeping.reminder-asked", email]]);
    expect(mails[0]?.text).toContain("24 mei 2027");
    const token = stopTokenIn(mails[0]?.text);
    expect(await findReminderByToken(db, token)).toEqual({ dueAt });
    expect(JSON.stringify(await db.select().from(scanReminder))).not.toContain(token);
  });

  it("again replaces what she asked before", async () => {
    const { id } = await scanOf();
    await ask(id, "6");
    const { dueAt } = await ask(id, "12");
    expect(await db.$count(scanReminder, eq(scanReminder.responseId, id))).toBe(1);
    expect(await findReminder(db, id)).toEqual({ email, dueAt });
    // the confirmation of the first had not gone yet: its link would stop nothing
    expect(await mailsOf(id)).toHaveLength(1);
  });
});

describe("stopping", () => {
  it("takes the address away, by the link in the mail, once", async () => {
    const { id } = await scanOf();
    await ask(id);
    const token = stopTokenIn((await mailsOf(id))[0]?.text);
    expect(await stopReminder(db, token, now)).toEqual({ ok: true, value: null });
    expect(await db.$count(scanReminder)).toBe(0);
    expect(await stopReminder(db, token, now)).toEqual({ ok: false, reason: "not-found" });
    expect(await stopReminder(db, "guessed", now)).toEqual({ ok: false, reason: "not-found" });
  });

  it("works from her own page too, and touches no other scan's reminder", async () => {
    const [mine, theirs] = [await scanOf(), await scanOf()];
    await ask(mine.id);
    await ask(theirs.id);
    expect((await withdrawReminder(db, mine.id, now)).ok).toBe(true);
    expect(await findReminder(db, mine.id)).toBeUndefined();
    expect(await findReminder(db, theirs.id)).toBeDefined();
    expect(await withdrawReminder(db, mine.id, now)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("sending what is due", () => {
  it("sends nothing before its time, then one mail with a link of its own, and the address goes from the list", async () => {
    const { id } = await scanOf();
    const { dueAt } = await ask(id);
    expect(await sendReminders(db, { links, now: new Date(dueAt.getTime() - 1) })).toBe(0);
    expect(await sendReminders(db, { links, now: dueAt })).toBe(1);
    expect(await db.$count(scanReminder)).toBe(0);
    const mail = (await mailsOf(id)).find(({ kind }) => kind === "keeping.reminder");
    expect(mail).toMatchObject({ toAddress: email, dueAt });
    expect(mail?.text).toContain("24 november 2026");
    const token = /uitslag\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect((await findResponseByToken(db, token, dueAt))?.id).toBe(id);
    expect(await sendReminders(db, { links, now: dueAt })).toBe(0);
  });

  it("sends each once, also when several processes do it at the same moment", async () => {
    const scans = await Promise.all([1, 2, 3, 4, 5].map(() => scanOf()));
    for (const { id } of scans) await ask(id);
    const later = new Date("2027-06-01T09:00:00Z");
    const sent = await Promise.all([1, 2, 3].map(() => sendReminders(db, { links, now: later })));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(5);
    for (const { id } of scans)
      expect((await mailsOf(id)).filter(({ kind }) => kind === "keeping.reminder")).toHaveLength(1);
  });

  it("leaves the rest for the next process when this one must stop", async () => {
    const { id } = await scanOf();
    const { dueAt } = await ask(id);
    expect(await sendReminders(db, { links, now: dueAt }, () => true)).toBe(0);
    expect(await findReminder(db, id)).toBeDefined();
  });
});

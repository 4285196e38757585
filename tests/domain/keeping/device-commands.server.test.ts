import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { leaveDevice, limitDevice } from "#app/domain/keeping/device-commands.server.ts";
import { mailLink, revokeLink } from "#app/domain/keeping/link-commands.server.ts";
import { findReminder, listLinks } from "#app/domain/keeping/queries.server.ts";
import { askReminder, stopReminder, withdrawReminder } from "#app/domain/keeping/reminder-commands.server.ts";
import { addOwnStep } from "#app/domain/plan/commands.server.ts";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { addResponseLink } from "#app/domain/scan/link.server.ts";
import { findResponseById, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { planStep } from "#db/schema/plan.ts";
import { answer } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T09:00:00Z");
const hourMs = 3_600_000;
const links = { result: (token: string) => `x/${token}`, stop: (token: string) => `x/${token}` };
const email = "els@winkel.example";

async function started() {
  const start = await startResponse(db, { definition: scan, language: "nl", answers: { S1: "1" } }, now);
  if (!start.ok) throw new Error(start.reason);
  return start.value;
}

const linkTo = (responseId: string, expiresAt: Date | null, access: "owner" | "reader" = "owner") =>
  db.transaction((tx) => addResponseLink(tx, { responseId, access, purpose: "take-along", expiresAt }, now));

describe("a device that others use too", () => {
  const opensAfter = async (token: string, hours: number) =>
    (await findResponseByToken(db, token, new Date(now.getTime() + hours * hourMs))) !== undefined;

  it("opens the scan for two hours only, also when she walks away, until she says that it is hers alone", async () => {
    const { token } = await started();
    await limitDevice(db, { token, shared: true }, now);
    expect([await opensAfter(token, 1.9), await opensAfter(token, 2)]).toEqual([true, false]);
    await limitDevice(db, { token, shared: false }, now);
    expect(await opensAfter(token, 24)).toBe(true);
  });

  it("changes nothing for a link that she took along and opens there", async () => {
    const along = await linkTo((await started()).id, null);
    await limitDevice(db, { token: along, shared: true }, now);
    expect(await opensAfter(along, 24)).toBe(true);
  });
});

describe("leaving a shared device", () => {
  it("erases the answers when nothing else leads to them, and notes that without what they were", async () => {
    const { token, id } = await started();
    expect(await leaveDevice(db, token, now)).toBe("erased");
    expect(await findResponseById(db, id)).toBeUndefined();
    expect(await db.$count(answer, eq(answer.responseId, id))).toBe(0);
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entries.map(({ action, facts }) => [action, facts])).toContainEqual(["response.erased", {}]);
    expect(await leaveDevice(db, token, now)).toBe("unknown");
  });

  it("ends the device's link alone when she took one along", async () => {
    const { token, id } = await started();
    const along = await linkTo(id, null);
    expect(await leaveDevice(db, token, now)).toBe("kept");
    expect(await findResponseByToken(db, token, now)).toBeUndefined();
    expect((await findResponseByToken(db, along, now))?.answers).toEqual({ S1: "1" });
  });

  it("counts no link that has ended, nor one that only lets somebody look", async () => {
    const { token, id } = await started();
    await linkTo(id, new Date(now.getTime() - hourMs));
    await linkTo(id, null, "reader");
    expect(await leaveDevice(db, token, now)).toBe("erased");
  });

  it("erases her plan and the mails about the scan with it", async () => {
    const { token, id } = await started();
    await addOwnStep(db, { trackId: id, responseId: id, step: { title: "Bel Els", horizon: "now" } }, now);
    await mailLink(db, { response: { id, completed: false }, email, language: "nl", links }, now);
    const mailed = (await listLinks(db, { responseId: id, token }, now)).find(({ purpose }) => purpose === "mail");
    await revokeLink(db, { responseId: id, linkId: mailed?.id ?? "", token }, now);
    expect(await leaveDevice(db, token, now)).toBe("erased");
    expect(await db.$count(planStep, eq(planStep.trackId, id))).toBe(0);
    expect(await db.$count(outboxMail, eq(outboxMail.toAddress, email))).toBe(0);
  });

  it("keeps a scan that she will be reminded of: that mail brings her back to it", async () => {
    const { token, id } = await started();
    await askReminder(db, { responseId: id, email, months: "6", language: "nl", links }, now);
    expect(await leaveDevice(db, token, now)).toBe("kept");
    expect(await findResponseByToken(db, token, now)).toBeUndefined();
    expect(await findReminder(db, id)).toMatchObject({ email });
  });

  it("erases a scan of which the reminder was the only way back, when she stops it", async () => {
    const { token, id } = await started();
    const stops: string[] = [];
    const heard = { ...links, stop: (stop: string) => `x/${stops.push(stop)}` };
    await askReminder(db, { responseId: id, email, months: "6", language: "nl", links: heard }, now);
    await leaveDevice(db, token, now);
    expect(await stopReminder(db, stops.at(-1) ?? "", now)).toEqual({ ok: true, value: null });
    expect(await findResponseById(db, id)).toBeUndefined();
  });

  it("keeps a scan that she can open, when she stops its reminder", async () => {
    const { token, id } = await started();
    await askReminder(db, { responseId: id, email, months: "6", language: "nl", links }, now);
    await withdrawReminder(db, id, now);
    expect(await findResponseByToken(db, token, now)).toBeDefined();
  });

  it("leaves a link alone that she brought along to this device", async () => {
    const { id } = await started();
    const along = await linkTo(id, null);
    expect(await leaveDevice(db, along, now)).toBe("kept");
    expect(await findResponseByToken(db, along, now)).toBeDefined();
  });

  it("does nothing with a token of nobody", async () => {
    expect(await leaveDevice(db, newToken(), now)).toBe("unknown");
  });
});

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { eraseResponse } from "#app/domain/keeping/commands.server.ts";
import { mailLink, shareResponse } from "#app/domain/keeping/link-commands.server.ts";
import { whatStays } from "#app/domain/keeping/queries.server.ts";
import { askReminder } from "#app/domain/keeping/reminder-commands.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { addOwnStep } from "#app/domain/plan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { countResponses } from "#app/domain/statistics/commands.server.ts";
import { appointment } from "#db/schema/booking.ts";
import { dmaAssessment } from "#db/schema/dma.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { planStep } from "#db/schema/plan.ts";
import { response } from "#db/schema/scan.ts";
import { tally } from "#db/schema/statistics.ts";
import { schema } from "#db/schema.ts";
import { exportLines } from "#db/transfer.server.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scanOf } from "./scans.ts";

const db = testDatabase();
const now = new Date("2026-11-24T12:00:00Z");
const links = { result: (token: string) => `https://spot.example/${token}`, stop: (token: string) => `x/${token}` };
let advisorId = "";

beforeAll(async () => {
  const account = { name: "Anna", email: "anna@hva.example", language: "nl" as const, roles: ["advisor" as const] };
  advisorId = await db.transaction((tx) => addPerson(tx, account));
});

/** A scan with everything that can hang on one. */
async function fullScan(email: string) {
  const scan = await scanOf();
  const { id, trackId } = scan;
  const step = { title: `Bel ${email}`, horizon: "now" as const };
  await addOwnStep(db, { trackId, responseId: id, step }, now);
  await mailLink(db, { response: { id, completed: true }, email, language: "nl", links }, now);
  await askReminder(db, { responseId: id, email, months: "6", language: "nl", links }, now);
  await shareResponse(db, { responseId: id, term: "month" }, now);
  const assessment = { responseId: id, companyName: `Firma ${email}`, answers: {}, updatedAt: now };
  await db.transaction((tx) => tx.insert(dmaAssessment).values(assessment));
  return scan;
}

/** Every table that still knows of this text. */
async function tablesWith(text: string): Promise<string[]> {
  const lines = await exportLines(db, schema);
  const tables = lines.filter((line) => line.includes(text)).map((line) => /^\{"table":"(\w+)"/.exec(line)?.[1] ?? "");
  return [...new Set(tables)];
}

describe("erasing a scan", () => {
  it("leaves nothing of it anywhere but that it was erased, and of her address nothing at all", async () => {
    const email = "weg@winkel.example";
    const { id, token } = await fullScan(email);
    expect(await tablesWith(email)).toEqual(
      expect.arrayContaining(["plan_step", "outbox_mail", "scan_reminder", "dma_assessment"]),
    );
    expect(await eraseResponse(db, id)).toEqual({ ok: true, value: null });
    expect(await tablesWith(email)).toEqual([]);
    expect(await tablesWith(id)).toEqual(["journal_entry"]);
    expect(await findResponseByToken(db, token, now)).toBeUndefined();
    expect(await eraseResponse(db, id)).toEqual({ ok: false, reason: "not-found" });
  });

  it("touches nobody else's", async () => {
    const [mine, theirs] = [await fullScan("mijn@winkel.example"), await fullScan("hun@winkel.example")];
    const before = (await tablesWith("hun@winkel.example")).sort();
    await eraseResponse(db, mine.id);
    expect((await tablesWith("hun@winkel.example")).sort()).toEqual(before);
    expect((await findResponseByToken(db, theirs.token, now))?.answers).toEqual(theirs.response.answers);
  });

  it("keeps the plan as long as the company has another scan, and lets go of it with the last", async () => {
    const [first, second] = [await fullScan("een@winkel.example"), await scanOf()];
    const again = { trackId: first.trackId, previousId: first.id };
    await db.transaction((tx) => tx.update(response).set(again).where(eq(response.id, second.id)));
    expect(await whatStays(db, { id: first.id, trackId: first.trackId })).toMatchObject({ otherScans: 1 });
    await eraseResponse(db, first.id);
    expect(await db.$count(planStep, eq(planStep.trackId, first.trackId))).toBe(1);
    const left = (await db.select().from(response).where(eq(response.id, second.id)))[0];
    expect(left).toMatchObject({ previousId: null, trackId: first.trackId });
    await eraseResponse(db, second.id);
    expect(await db.$count(planStep, eq(planStep.trackId, first.trackId))).toBe(0);
  });

  it("leaves an appointment that began with it standing, without it, and says so beforehand", async () => {
    const { id, trackId } = await scanOf();
    const talk = await addConversation(db, { advisorId });
    await db.transaction((tx) => tx.update(appointment).set({ responseId: id }).where(eq(appointment.id, talk)));
    expect(await whatStays(db, { id, trackId })).toEqual({ appointments: 1, cases: 0, otherScans: 0 });
    await eraseResponse(db, id);
    const [left] = await db.select().from(appointment).where(eq(appointment.id, talk));
    expect(left).toMatchObject({ responseId: null, status: "confirmed" });
  });

  it("leaves what was counted standing, as counts", async () => {
    const { id } = await scanOf();
    await countResponses(db, now);
    const completed = async () =>
      (await db.select().from(tally).where(eq(tally.measure, "completed"))).map(({ count }) => count);
    const before = await completed();
    await eraseResponse(db, id);
    await countResponses(db, new Date(now.getTime() + 86_400_000));
    expect(await completed()).toEqual(before);
  });

  it("leaves mails about other things alone, also when they are for the same address", async () => {
    const { id } = await fullScan("els@winkel.example");
    const other = { kind: "x", key: `appointment:${id}`, toName: "", toAddress: "els@winkel.example", dueAt: now };
    await db.transaction((tx) => tx.insert(outboxMail).values({ ...other, subject: "s", text: "t", html: "h" }));
    await eraseResponse(db, id);
    expect(await db.$count(outboxMail, eq(outboxMail.toAddress, "els@winkel.example"))).toBe(1);
  });
});

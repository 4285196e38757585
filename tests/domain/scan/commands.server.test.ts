import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { completeResponse, saveAnswers, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { answer, response } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const db = testDatabase();
const monday = new Date("2026-11-23T09:00:00Z");
const tuesday = new Date("2026-11-24T09:00:00Z");

async function started(answers = shopAnswers) {
  const outcome = await startResponse(db, { definition: scan, language: "nl", answers }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.token;
}

async function found(token: string) {
  const one = await findResponseByToken(db, token);
  if (!one) throw new Error("the response is gone");
  return one;
}

async function revisionOf(token: string, question: string) {
  const rows = await db
    .select()
    .from(answer)
    .where(eq(answer.responseId, (await found(token)).id));
  return rows.find((row) => row.question === question)?.revision;
}

describe("starting a response", () => {
  it("keeps the first answers, and of the token only its hash", async () => {
    const token = await started();
    expect((await found(token)).answers).toEqual(shopAnswers);
    const rows = await db
      .select()
      .from(response)
      .where(eq(response.tokenHash, hashOf(token)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]).toMatchObject({ scan: "digital-maturity", version: 1, language: "nl", completedAt: null });
  });

  it("keeps nothing without an answer or with a question it does not know", async () => {
    const before = await db.$count(response);
    const start = { definition: scan, language: "nl" as const };
    expect(await startResponse(db, { ...start, answers: {} }, monday)).toEqual({ ok: false, reason: "no-answers" });
    expect(await startResponse(db, { ...start, answers: { S1: null } }, monday)).toMatchObject({ ok: false });
    const stray = await startResponse(db, { ...start, answers: { S1: "0", X9: "0" } }, monday);
    expect(stray).toEqual({ ok: false, reason: "unknown-question" });
    expect(await db.$count(response)).toBe(before);
  });

  it("writes in the journal that it began, without the answers", async () => {
    const { id } = await found(await started());
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entries.map(({ action, facts }) => ({ action, facts }))).toEqual([
      { action: "response.started", facts: {} },
    ]);
  });
});

describe("saving answers", () => {
  it("adds, changes and takes away, and counts the revisions of what changed alone", async () => {
    const token = await started({ S1: "1", S3: ["sell"], R1: "2" });
    const answers = { S1: "2", S3: ["sell"], R1: null, V3: [] };
    expect(await saveAnswers(db, { definition: scan, token, answers }, tuesday)).toEqual({
      ok: true,
      value: { changed: 3 },
    });
    const now = await found(token);
    expect(now.answers).toEqual({ S1: "2", S3: ["sell"], V3: [] });
    expect(now.updatedAt).toEqual(tuesday);
    expect([await revisionOf(token, "S1"), await revisionOf(token, "S3"), await revisionOf(token, "V3")]).toEqual([
      2, 1, 1,
    ]);
  });

  it("changes nothing when the same is saved again", async () => {
    const token = await started();
    const again = await saveAnswers(db, { definition: scan, token, answers: shopAnswers }, tuesday);
    expect(again).toEqual({ ok: true, value: { changed: 0 } });
    expect((await found(token)).updatedAt).toEqual(monday);
  });

  it("keeps answers that a change of the profile hides", async () => {
    const token = await started({ ...shopAnswers, G3: "2" });
    await saveAnswers(db, { definition: scan, token, answers: { customers: "b2c" } }, tuesday);
    await saveAnswers(db, { definition: scan, token, answers: { customers: "both" } }, tuesday);
    expect((await found(token)).answers.G3).toBe("2");
  });

  it("refuses a question it does not know, and a link that belongs to nothing", async () => {
    const token = await started();
    const stray = { definition: scan, token, answers: { S1: "4", nope: "1" } };
    expect(await saveAnswers(db, stray, tuesday)).toEqual({ ok: false, reason: "unknown-question" });
    expect((await found(token)).answers.S1).toBe(shopAnswers.S1);
    const foreign = { definition: scan, token: newToken(), answers: { S1: "4" } };
    expect(await saveAnswers(db, foreign, tuesday)).toEqual({ ok: false, reason: "not-found" });
  });

  it("loses none of many answers given at the same time", async () => {
    const token = await started({ sector: "G" });
    const scored = Object.entries(shopAnswers).filter(([id]) => id !== "sector");
    await Promise.all(
      scored.map(([id, value]) => saveAnswers(db, { definition: scan, token, answers: { [id]: value } }, tuesday)),
    );
    expect((await found(token)).answers).toEqual(shopAnswers);
  });
});

describe("completing a response", () => {
  it("happens once, and is in the journal once", async () => {
    const token = await started();
    expect(await completeResponse(db, { token }, monday)).toEqual({ ok: true, value: null });
    expect(await completeResponse(db, { token }, tuesday)).toEqual({ ok: true, value: null });
    const { id, completedAt } = await found(token);
    expect(completedAt).toEqual(monday);
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entries.filter(({ action }) => action === "response.completed")).toHaveLength(1);
  });

  it("is refused for a link that belongs to nothing", async () => {
    expect(await completeResponse(db, { token: newToken() }, monday)).toEqual({ ok: false, reason: "not-found" });
  });

  it("leaves answers open to change", async () => {
    const token = await started();
    await completeResponse(db, { token }, monday);
    await saveAnswers(db, { definition: scan, token, answers: { S1: "4" } }, tuesday);
    expect(await found(token)).toMatchObject({ answers: { S1: "4" }, completedAt: monday });
  });
});

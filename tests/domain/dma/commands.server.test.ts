import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keepDmaAnswers, keepDmaDetails } from "#app/domain/dma/commands.server.ts";
import { findAssessment } from "#app/domain/dma/queries.server.ts";
import { fieldsOf } from "#app/domain/dma/questionnaire.ts";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { dmaAssessment } from "#db/schema/dma.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { response } from "#db/schema/scan.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { allAnswered, best, worst } from "./dma-cases.ts";

const db = testDatabase();
const monday = new Date("2026-11-23T09:00:00Z");
const tuesday = new Date("2026-11-24T09:00:00Z");

async function scanned(): Promise<string> {
  const outcome = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return (await findResponseByToken(db, outcome.value.token))?.id ?? "";
}

/** Keeps the answers to one question, as its page does. */
function keep(responseId: string, number: number, from: Readonly<Record<string, number>>, now = monday) {
  const question = dmaQuestionnaire.find((one) => one.number === number);
  const fields = question ? fieldsOf(question) : [];
  const answers = Object.fromEntries(fields.flatMap((field) => (field in from ? [[field, from[field] ?? 0]] : [])));
  return keepDmaAnswers(db, { responseId, fields, answers }, now);
}

const actionsOf = async (responseId: string) =>
  (await db.select().from(journalEntry).where(eq(journalEntry.objectId, responseId))).map(({ action }) => action);

describe("the official questionnaire of one company", () => {
  it("is kept question by question, and is complete with the last one", async () => {
    const id = await scanned();
    const all = allAnswered(best);
    for (const { number } of dmaQuestionnaire.slice(1)) await keep(id, number, all);
    expect((await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, id)))[0]?.completedAt).toBeNull();
    await keep(id, 1, all, tuesday);
    const [row] = await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, id));
    expect(row).toMatchObject({ completedAt: tuesday, revision: 11, timePoint: "T0" });
    expect((await findAssessment(db, id)).answers).toEqual(all);
    expect(await actionsOf(id)).toEqual(expect.arrayContaining(["dma.started", "dma.completed"]));
  });

  it("keeps what else was answered when one question changes, and opens it again where a choice is taken back", async () => {
    const id = await scanned();
    for (const { number } of dmaQuestionnaire) await keep(id, number, allAnswered(worst));
    await keep(id, 9, {});
    const { answers } = await findAssessment(db, id);
    expect(Object.keys(answers)).toHaveLength(91);
    expect((await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, id)))[0]?.completedAt).toBeNull();
  });

  it("loses neither of two questions that are sent at once", async () => {
    const id = await scanned();
    await Promise.all([
      keep(id, 3, allAnswered(best)),
      keep(id, 5, allAnswered(best)),
      keep(id, 10, allAnswered(best)),
    ]);
    expect(Object.keys((await findAssessment(db, id)).answers)).toHaveLength(27);
  });

  it("keeps name and number for the file beside the answers", async () => {
    const id = await scanned();
    await keepDmaDetails(db, { responseId: id, details: { timePoint: "T1", companyName: "Zonnehof" } }, monday);
    await keep(id, 3, allAnswered(best));
    expect(await findAssessment(db, id)).toMatchObject({ timePoint: "T1", companyName: "Zonnehof", vatNumber: null });
  });

  it("keeps nothing of a scan that was erased while it was on its way", async () => {
    const id = await scanned();
    await db.transaction((tx) => tx.delete(response).where(eq(response.id, id)));
    expect(await keep(id, 3, allAnswered(best))).toEqual({ ok: false, reason: "not-found" });
    const details = { timePoint: "T1", companyName: "Zonnehof" } as const;
    expect(await keepDmaDetails(db, { responseId: id, details }, monday)).toEqual({ ok: false, reason: "not-found" });
    expect(await actionsOf(id)).not.toContain("dma.started");
  });

  it("goes with the scan it follows", async () => {
    const id = await scanned();
    await keep(id, 3, allAnswered(best));
    await db.transaction((tx) => tx.delete(response).where(eq(response.id, id)));
    expect(await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, id))).toEqual([]);
  });
});

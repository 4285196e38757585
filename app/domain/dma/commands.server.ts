import { eq } from "drizzle-orm";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { dmaAssessment } from "#db/schema/dma.ts";
import { response } from "#db/schema/scan.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { type DmaAnswers, isAnswered } from "./questionnaire.ts";
import type { DmaDetails } from "./schema.ts";

/** Nobody signs in for it: who has the link to the scan is the owner. */
const owner: JournalActor = { id: null, role: "entrepreneur" };

/**
 * Keeps the answers to one question beside those to the others; a field that was emptied is open again. The first answers begin the assessment.
 * @returns refused when the scan was erased while they were on their way: then nothing may be kept of it any more
 */
export async function keepDmaAnswers(
  db: Database,
  { responseId, fields, answers }: { responseId: string; fields: readonly string[]; answers: DmaAnswers },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    if (await isErased(tx, responseId)) return refused("not-found");
    const before = await kept(tx, responseId);
    const others = Object.entries(before?.answers ?? {}).filter(([field]) => !fields.includes(field));
    const all = { ...Object.fromEntries(others), ...answers };
    const complete = dmaQuestionnaire.every((question) => isAnswered(question, all));
    const completedAt = complete ? (before?.completedAt ?? now) : null;
    await keep(tx, { responseId, before }, { answers: all, completedAt, updatedAt: now });
    const action =
      before === undefined ? "dma.started" : complete && before.completedAt === null ? "dma.completed" : null;
    if (action !== null) await record(tx, { by: owner, action, object: { type: "response", id: responseId } });
    return done(null);
  });
}

/** Keeps what the export says beside the answers: when it was measured, and whose it is. */
export async function keepDmaDetails(
  db: Database,
  { responseId, details }: { responseId: string; details: DmaDetails },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const { timePoint, companyName = null, vatNumber = null } = details;
  return db.transaction(async (tx) => {
    if (await isErased(tx, responseId)) return refused("not-found");
    const before = await kept(tx, responseId);
    await keep(tx, { responseId, before }, { timePoint, companyName, vatNumber, updatedAt: now });
    return done(null);
  });
}

async function isErased(tx: Writer, responseId: string): Promise<boolean> {
  return (await tx.$count(response, eq(response.id, responseId))) === 0;
}

type Assessment = typeof dmaAssessment.$inferSelect;

async function kept(tx: Writer, responseId: string): Promise<Assessment | undefined> {
  const [found] = await tx.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, responseId));
  return found;
}

async function keep(
  tx: Writer,
  { responseId, before }: { responseId: string; before: Assessment | undefined },
  values: Partial<Assessment> & { updatedAt: Date },
): Promise<void> {
  if (before === undefined) {
    await tx.insert(dmaAssessment).values({ answers: {}, ...values, responseId, createdAt: values.updatedAt });
    return;
  }
  await tx
    .update(dmaAssessment)
    .set({ ...values, revision: before.revision + 1 })
    .where(eq(dmaAssessment.id, before.id));
}

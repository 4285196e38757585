// What happens to the parts of a case, and to the whole, when one of them moves on.
import { and, eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { moveCase, noteCase } from "#app/domain/cases/case-steps.server.ts";
import type { Reader, Writer } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

/** After these, the next part has what it waits for; withdrawn: it never comes. */
const readyStatuses: readonly CaseStatus[] = ["delivered", "closed", "withdrawn"];
const overStatuses: readonly CaseStatus[] = ["closed", "withdrawn"];

const system = { id: null, role: "system" };

/** Has the part that comes before still to be done? */
export async function waitsForPart(db: Reader, afterId: string | null): Promise<boolean> {
  if (afterId === null) return false;
  const [before] = await db.select({ status: caseFile.status }).from(caseFile).where(eq(caseFile.id, afterId));
  return before !== undefined && !readyStatuses.includes(before.status);
}

/** What follows from a part that moved: the next one opens, and when all are over the whole is too. */
export async function settleParts(tx: Writer, caseId: string, now: Date): Promise<void> {
  const [part] = await tx
    .select({ status: caseFile.status, wholeId: caseFile.partOfId })
    .from(caseFile)
    .where(eq(caseFile.id, caseId));
  if (part === undefined) return;
  // a part that was withdrawn opens nothing by itself: somebody has to think first
  if (part.status === "delivered" || part.status === "closed") await openNext(tx, caseId, now);
  if (part.wholeId !== null && overStatuses.includes(part.status)) await settleWhole(tx, part.wholeId, now);
}

async function openNext(tx: Writer, caseId: string, now: Date): Promise<void> {
  const next = await tx
    .select({ id: caseFile.id, status: caseFile.status })
    .from(caseFile)
    .where(and(eq(caseFile.afterId, caseId), eq(caseFile.status, "draft")));
  for (const { id, status } of next) {
    const allowed = caseCan.publish({ status });
    if (!allowed.ok) continue;
    await moveCase(tx, { caseId: id, from: status, to: allowed.value }, now);
    await noteCase(tx, { action: "case.published", caseId: id, by: system });
  }
}

async function settleWhole(tx: Writer, wholeId: string, now: Date): Promise<void> {
  const [whole] = await tx.select({ status: caseFile.status }).from(caseFile).where(eq(caseFile.id, wholeId));
  const parts = await tx.select({ status: caseFile.status }).from(caseFile).where(eq(caseFile.partOfId, wholeId));
  if (whole === undefined || parts.some(({ status }) => !overStatuses.includes(status))) return;
  const worked = parts.some(({ status }) => status === "closed");
  const allowed = worked ? caseCan.complete(whole) : caseCan.abandon(whole);
  if (!allowed.ok) return;
  await moveCase(tx, { caseId: wholeId, from: whole.status, to: allowed.value }, now);
  await noteCase(tx, { action: worked ? "case.completed" : "case.abandoned", caseId: wholeId, by: system });
  await settleParts(tx, wholeId, now);
}

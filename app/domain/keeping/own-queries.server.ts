import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { dmaAssessment } from "#db/schema/dma.ts";
import { partner } from "#db/schema/partners.ts";
import { planStep } from "#db/schema/plan.ts";
import { answer, response, responseLink, responseResult, responseTally, scanReminder } from "#db/schema/scan.ts";

/**
 * All that is kept of a response and of its company's plan, for its owner to take along: every column but those that are left out here by
 * name, which are secrets and keys of ours to what is in it anyway. Undefined when it is not there.
 */
export async function findOwnRows(db: Reader, { id, trackId }: { id: string; trackId: string }) {
  const [found] = await db
    .select({ response, partner: partner.name })
    .from(response)
    .leftJoin(partner, eq(partner.id, response.partnerId))
    .where(eq(response.id, id));
  if (found === undefined) return undefined;
  const { startKeyHash: _startKey, partnerId: _partner, contactId: _contact, ...own } = found.response;
  return {
    response: { ...own, partner: found.partner },
    answers: (await db.select().from(answer).where(eq(answer.responseId, id))).map(withoutKey),
    links: (await db.select().from(responseLink).where(eq(responseLink.responseId, id))).map(withoutSecret),
    planSteps: await ownSteps(db, trackId),
    result:
      (await db.select().from(responseResult).where(eq(responseResult.responseId, id))).map(withoutKey)[0] ?? null,
    tally: (await db.select().from(responseTally).where(eq(responseTally.responseId, id))).map(withoutKey)[0] ?? null,
    reminder:
      (await db.select().from(scanReminder).where(eq(scanReminder.responseId, id))).map(withoutSecret)[0] ?? null,
    dma: (await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, id))).map(withoutKey)[0] ?? null,
  };
}

async function ownSteps(db: Reader, trackId: string) {
  const inOrder = [asc(planStep.createdAt), asc(planStep.id)];
  const rows = await db
    .select()
    .from(planStep)
    .where(eq(planStep.trackId, trackId))
    .orderBy(...inOrder);
  return rows.map(({ trackId: _track, ...step }) => step);
}

const withoutKey = <Row extends { responseId: string }>({ responseId: _response, ...row }: Row) => row;

const withoutSecret = <Row extends { responseId: string; tokenHash: string }>({ tokenHash: _secret, ...row }: Row) =>
  withoutKey(row);

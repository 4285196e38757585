import { eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { noteCase } from "#app/domain/cases/case-steps.server.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Writer } from "#db/database.ts";
import { caseFile, laneAdvice } from "#db/schema/cases.ts";

export interface LaneChoice {
  caseId: string;
  lane: Lane;
  /** Why; empty when she did not say. */
  reason: string;
  by: JournalActor;
}

/** Sends a case to a lane inside a transaction, and keeps the advice beside the choice. */
export async function routeCase(
  tx: Writer,
  { caseId, lane, reason, by }: LaneChoice,
  now: Date,
): Promise<Outcome<null, `is-${CaseStatus}` | "not-found">> {
  const found = await findCase(tx, caseId);
  if (!found) return refused("not-found");
  const allowed = caseCan.route(found.case);
  if (!allowed.ok) return allowed;
  const { advice, matchCase, supply } = await matchingOf(tx, found, now);
  const followed = advice.advised === null ? null : advice.advised === lane;
  const { rulesVersion } = advice;
  const inputs = { case: matchCase, supply };
  await tx.insert(laneAdvice).values({ caseId, rulesVersion, inputs, advice, lane, followed, reason, createdAt: now });
  await tx.update(caseFile).set({ lane, updatedAt: now }).where(eq(caseFile.id, caseId));
  const facts = { lane, advised: advice.advised, followed, rulesVersion };
  await noteCase(tx, { action: "case.routed", caseId, by, facts });
  return done(null);
}

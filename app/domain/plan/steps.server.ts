// Steps: what another area may need of this one inside its own transaction.
import { eq } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { planStep } from "#db/schema/plan.ts";

/** Erases all that a company did with its plan; the plan itself follows from answers and is kept nowhere. */
export async function erasePlan(tx: Writer, trackId: string): Promise<void> {
  await tx.delete(planStep).where(eq(planStep.trackId, trackId));
}

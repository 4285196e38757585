import { eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { dmaAssessment } from "#db/schema/dma.ts";
import type { DmaAnswers } from "./questionnaire.ts";

export interface FoundAssessment {
  readonly answers: DmaAnswers;
  readonly timePoint: "T0" | "T1" | "T2";
  readonly companyName: string | null;
  readonly vatNumber: string | null;
  readonly updatedAt: Date | null;
}

/** What was filled in of the official questionnaire after this scan; empty when nothing was. */
export async function findAssessment(db: Reader, responseId: string): Promise<FoundAssessment> {
  const [found] = await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, responseId));
  if (!found) return { answers: {}, timePoint: "T0", companyName: null, vatNumber: null, updatedAt: null };
  const { answers, timePoint, companyName, vatNumber, updatedAt } = found;
  return { answers, timePoint, companyName, vatNumber, updatedAt };
}

import { findPlanForAdvisor } from "#app/domain/plan/queries.server.ts";
import { findResponseForAdvisor } from "#app/domain/scan/queries.server.ts";
import type { Language } from "#app/texts/language.ts";

type Reader = Parameters<typeof findPlanForAdvisor>[0];

/** What an advisor prepares a conversation with: the owner's scan and what she did with the plan that followed; nulls without a scan. */
export async function preparation(db: Reader, responseId: string | null, language: Language) {
  if (responseId === null) return { scan: null, plan: null };
  const scan = await findResponseForAdvisor(db, responseId, language);
  const plan = await findPlanForAdvisor(db, { id: responseId, language, now: new Date() });
  return { scan: scan ?? null, plan: plan ?? null };
}

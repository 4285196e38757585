import { type Shareable, type SharedFact, shareableOf, sharedFacts } from "#app/domain/cases/shared-context.ts";
import { findResponseForAdvisor } from "#app/domain/scan/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";

interface Sharing {
  responseId: string | null;
  shared: readonly string[];
}

/** What the owner agreed to show of her scan with this case, in words; empty when she showed nothing. Candidates see this and no more of it. */
export async function listSharedFacts(db: Reader, sharing: Sharing, language: Language): Promise<SharedFact[]> {
  if (sharing.shared.length === 0) return [];
  const shareable = await findShareable(db, sharing, language);
  return shareable === null ? [] : sharedFacts(shareable, sharing.shared);
}

/** All that could be shown with a case, for the owner and her advisor; null without a scan. */
export async function findShareable(
  db: Reader,
  { responseId }: Pick<Sharing, "responseId">,
  language: Language,
): Promise<Shareable | null> {
  const result = responseId === null ? undefined : await findResponseForAdvisor(db, responseId, language);
  return result === undefined ? null : shareableOf(result);
}

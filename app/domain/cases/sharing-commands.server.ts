import { eq, or } from "drizzle-orm";
import { noteCase } from "#app/domain/cases/case-steps.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import { knownIds } from "#app/domain/cases/shared-context.ts";
import { findShareable } from "#app/domain/cases/shared-queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

export interface Sharing {
  caseId: string;
  /** Ids of themes and questions of her scan. Those not named are shown no more. */
  shared: readonly string[];
  /** Who agreed, and on which day (YYYY-MM-DD). Said to an advisor, it is noted by her. */
  consent: { who: string; on: string; notedById: string | null };
  by: JournalActor;
}

/** Keeps what the owner shows of her scan with a case, and with the parts it was cut in. */
export function shareContext(
  db: Database,
  { caseId, shared, consent, by }: Sharing,
): Promise<Outcome<{ count: number }, "not-found" | "no-scan">> {
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const shareable = await findShareable(tx, found.case, "nl");
    if (shareable === null) return refused("no-scan");
    const known = knownIds(shareable, shared);
    const wholeId = found.case.partOfId ?? caseId;
    // what it was agreed for is the same question; the version that a form read stays: nothing of it was changed
    await tx
      .update(caseFile)
      .set({ shared: known, sharedConsent: consent })
      .where(or(eq(caseFile.id, caseId), eq(caseFile.id, wholeId), eq(caseFile.partOfId, wholeId)));
    const facts = { count: known.length, spoken: consent.notedById !== null };
    await noteCase(tx, { action: "case.shared", caseId, by, facts });
    return done({ count: known.length });
  });
}

import { and, eq } from "drizzle-orm";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import type { Reader } from "#db/database.ts";
import { confidentiality } from "#db/schema/case-papers.ts";

/** Did she agree to the words of today for this case? Until then she sees no company, no names and no files of it. */
export async function hasAgreed(db: Reader, which: { caseId: string; personId: string }): Promise<boolean> {
  const [row] = await db
    .select({ at: confidentiality.createdAt })
    .from(confidentiality)
    .where(
      and(
        eq(confidentiality.caseId, which.caseId),
        eq(confidentiality.personId, which.personId),
        eq(confidentiality.version, confidentialityVersion),
      ),
    );
  return row !== undefined;
}

import { record } from "#app/domain/journal/record.server.ts";
import type { Database } from "#db/database.ts";
import { addResponseLink } from "./link.server.ts";

/**
 * Makes an owner's link to a response for who opened her file, so that she need not look for the link she got when she took the
 * scan. It ends when the file's own link does.
 * @returns its token
 */
export async function makeLinkFromFile(
  db: Database,
  { responseId, expiresAt }: { responseId: string; expiresAt: Date },
  now: Date,
): Promise<string> {
  return db.transaction(async (tx) => {
    const link = { responseId, access: "owner", purpose: "mail", expiresAt } as const;
    const token = await addResponseLink(tx, link, now);
    const by = { id: null, role: "entrepreneur" };
    await record(tx, { by, action: "response.opened-from-file", object: { type: "response", id: responseId } });
    return token;
  });
}

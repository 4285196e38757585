import { and, eq } from "drizzle-orm";
import { openOwnerLink } from "#app/domain/scan/link.server.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Database } from "#db/database.ts";
import { responseLink } from "#db/schema/scan.ts";
import { eraseUnreachable } from "./commands.server.ts";

/** Long enough to take the scan and read its result, short enough that nobody finds it in the history the next day. */
const sharedHours = 2;

/** On a device that others use too the link in its cookie ends by itself, also when she walks away without leaving; elsewhere it does not end. */
export async function limitDevice(
  db: Database,
  { token, shared }: { token: string; shared: boolean },
  now: Date,
): Promise<void> {
  const expiresAt = shared ? new Date(now.getTime() + sharedHours * 3_600_000) : null;
  await db.transaction((tx) =>
    tx
      .update(responseLink)
      .set({ expiresAt })
      .where(and(eq(responseLink.tokenHash, hashOf(token)), eq(responseLink.purpose, "device"))),
  );
}

/**
 * Lets a shared device open a response no more: its link ends, so that nobody finds the result in the browser's history.
 * The answers stay only where she can still come to them: by another link of hers, by the reminder she asked for, or
 * through the appointment she made.
 * @returns what became of the response; `unknown` when the token opened nothing
 */
export async function leaveDevice(db: Database, token: string, now: Date): Promise<"kept" | "erased" | "unknown"> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: responseLink.id, responseId: responseLink.responseId, purpose: responseLink.purpose })
      .from(responseLink)
      .where(openOwnerLink(token, now));
    if (found === undefined) return "unknown";
    // a link that she brought along opens elsewhere too: it is hers to keep
    if (found.purpose !== "device") return "kept";
    await tx.update(responseLink).set({ revokedAt: now }).where(eq(responseLink.id, found.id));
    return (await eraseUnreachable(tx, found.responseId, now)) ? "erased" : "kept";
  });
}

import { eq } from "drizzle-orm";
import { record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { response, responseLink } from "#db/schema/scan.ts";
import { openOwnerLink } from "./link.server.ts";
import type { PeersChoice } from "./schema.ts";

/**
 * Steps out of the comparison with other companies, or back in, with every scan of her company. What was published
 * stays; the next snapshot follows her choice.
 */
export async function choosePeers(
  db: Database,
  { token, choice }: { token: string; choice: PeersChoice },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: response.id, trackId: response.trackId })
      .from(responseLink)
      .innerJoin(response, eq(response.id, responseLink.responseId))
      .where(openOwnerLink(token, now));
    if (found === undefined) return refused("not-found");
    const inPeers = choice.count === "yes";
    await tx.update(response).set({ inPeers }).where(eq(response.trackId, found.trackId));
    await record(tx, {
      by: { id: null, role: "entrepreneur" },
      action: inPeers ? "response.peers-joined" : "response.peers-left",
      object: { type: "response", id: found.id },
    });
    return done(null);
  });
}

import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { response, responseLink } from "#db/schema/scan.ts";
import type { ScanDefinition } from "./definition.ts";
import { addResponseLink, openOwnerLink } from "./link.server.ts";
import { countAgain, quietMs } from "./steps.server.ts";

/**
 * Begins a new scan of the same company, from its newest completed one: that one's answers are offered, and none counts before she says it still holds.
 * Asked again while the new one is open, it is that one.
 * @returns the token of the private link to the new scan
 */
export async function startRescan(
  db: Database,
  { token, definition }: { token: string; definition: ScanDefinition },
  now: Date,
): Promise<Outcome<{ token: string }, "not-found" | "not-completed">> {
  return db.transaction(async (tx) => {
    const opened = await openedResponse(tx, token, now);
    if (!opened) return refused("not-found");
    const latest = await latestRun(tx, opened.trackId);
    if (!latest) return refused("not-completed");
    const responseId = (await openRescan(tx, latest)) ?? (await newRescan(tx, { latest, definition }, now));
    const link = { responseId, access: "owner", purpose: "device", expiresAt: null } as const;
    return done({ token: await addResponseLink(tx, link, now) });
  });
}

type Row = typeof response.$inferSelect;

async function openedResponse(tx: Writer, token: string, now: Date): Promise<Row | undefined> {
  const [found] = await tx
    .select({ response })
    .from(responseLink)
    .innerJoin(response, eq(response.id, responseLink.responseId))
    .where(openOwnerLink(token, now));
  return found?.response;
}

async function latestRun(tx: Writer, trackId: string): Promise<Row | undefined> {
  const [found] = await tx
    .select()
    .from(response)
    .where(and(eq(response.trackId, trackId), isNotNull(response.completedAt)))
    .orderBy(desc(response.completedAt), desc(response.id))
    .limit(1);
  return found;
}

/** The new scan that was begun from this one and is not completed yet. */
async function openRescan(tx: Writer, latest: Row): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: response.id })
    .from(response)
    .where(and(eq(response.previousId, latest.id), isNull(response.completedAt)));
  return found?.id;
}

async function newRescan(
  tx: Writer,
  { latest, definition }: { latest: Row; definition: ScanDefinition },
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const { trackId, language, contactId, inPeers } = latest;
  await tx.insert(response).values({
    ...{ id, trackId, language, contactId, inPeers, previousId: latest.id },
    ...{ scan: definition.id, version: definition.version, startedAt: now, updatedAt: now },
  });
  await countAgain(tx, id, new Date(now.getTime() + quietMs));
  const by = { id: null, role: "entrepreneur" };
  await record(tx, { by, action: "response.restarted", object: { type: "response", id } });
  return id;
}

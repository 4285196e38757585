import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { partner } from "#db/schema/partners.ts";
import type { newPartner, partnerChange } from "./schema.ts";

/** Adds a partner. Its page of counts opens for nobody until a link to it is made. */
export async function addPartner(
  db: Database,
  { partner: given, by }: { partner: z.output<typeof newPartner>; by: JournalActor },
  now: Date,
): Promise<Outcome<null, "code-taken">> {
  const id = uuidv7();
  const row = { ...given, id, countsTokenHash: hashOf(newToken()), createdAt: now };
  try {
    await db.transaction(async (tx) => {
      await tx.insert(partner).values(row);
      await record(tx, { by, action: "partner.added", object: { type: "partner", id } });
    });
    return done(null);
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") return refused("code-taken");
    throw error;
  }
}

/** Changes a partner. One that stopped sends nobody any more: its link and frame are ordinary pages then, its counts are closed. */
export function changePartner(
  db: Database,
  { code, change, by }: { code: string; change: z.output<typeof partnerChange>; by: JournalActor },
): Promise<Outcome<null, "not-found">> {
  const { state, ...rest } = change;
  const active = state === "active";
  return db.transaction(async (tx) => {
    const id = await changed(tx, code, { ...rest, active });
    if (id === undefined) return refused("not-found");
    await record(tx, { by, action: "partner.changed", object: { type: "partner", id }, facts: { active } });
    return done(null);
  });
}

/** Makes a new private link to a partner's page of counts; the one before ends. @returns its token, of which only the hash is kept */
export function renewCountsLink(
  db: Database,
  { code, by }: { code: string; by: JournalActor },
): Promise<Outcome<string, "not-found">> {
  const token = newToken();
  return db.transaction(async (tx) => {
    const id = await changed(tx, code, { countsTokenHash: hashOf(token) });
    if (id === undefined) return refused("not-found");
    await record(tx, { by, action: "partner.link-renewed", object: { type: "partner", id } });
    return done(token);
  });
}

async function changed(
  tx: Writer,
  code: string,
  to: Partial<typeof partner.$inferInsert>,
): Promise<string | undefined> {
  const [row] = await tx.update(partner).set(to).where(eq(partner.code, code)).returning({ id: partner.id });
  return row?.id;
}

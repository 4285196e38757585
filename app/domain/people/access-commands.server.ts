import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { record } from "#app/domain/journal/record.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Database } from "#db/database.ts";
import { accessToken } from "#db/schema/access.ts";
import { working } from "./access-queries.server.ts";
import type { AccessAsk } from "./access-schema.ts";

/** Tokens of one person that work at a time. */
export const mostAccessTokens = 10;

/** So that somebody who finds one, or a program that scans for them, knows what it is. */
const prefix = "spot_";

interface Owner {
  id: string;
  role: string;
}

/** Makes a token for a program of hers. @returns its secret, this once: only the hash is kept */
export function makeAccessToken(
  db: Database,
  { ask, by }: { ask: AccessAsk; by: Owner },
  now: Date,
): Promise<Outcome<{ id: string; token: string }, "too-many">> {
  const [id, token] = [uuidv7(), prefix + newToken()];
  return db.transaction(async (tx) => {
    const live = await tx.$count(accessToken, and(eq(accessToken.personId, by.id), working(now)));
    if (live >= mostAccessTokens) return refused("too-many");
    const expiresAt = new Date(now.getTime() + ask.days * dayMs);
    const { name, scopes } = ask;
    await tx
      .insert(accessToken)
      .values({ id, personId: by.id, name, scopes, tokenHash: hashOf(token), createdAt: now, expiresAt });
    const facts = { scopes: scopes.join(" "), days: ask.days };
    await record(tx, { by, action: "access.made", object: { type: "access", id }, facts });
    return done({ id, token });
  });
}

/** Ends a token of hers in this moment. Somebody else's is not there. */
export function revokeAccessToken(
  db: Database,
  { id, by }: { id: string; by: Owner },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const own = and(eq(accessToken.id, id), eq(accessToken.personId, by.id));
    if ((await tx.$count(accessToken, own)) === 0) return refused("not-found");
    const ended = await tx
      .update(accessToken)
      .set({ revokedAt: now })
      .where(and(own, isNull(accessToken.revokedAt)))
      .returning({ id: accessToken.id });
    if (ended.length > 0) await record(tx, { by, action: "access.revoked", object: { type: "access", id } });
    return done(null);
  });
}

/** Notes that a token was used. */
export async function touchAccessToken(db: Database, id: string, now: Date): Promise<void> {
  await db.statement((tx) => tx.update(accessToken).set({ lastUsedAt: now }).where(eq(accessToken.id, id)));
}

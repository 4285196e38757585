import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { accessToken } from "#db/schema/access.ts";
import { person, personRole } from "#db/schema/people.ts";
import type { Actor } from "./permissions.ts";

/** Who asks with a token, and what for. */
export interface Access {
  tokenId: string;
  actor: Actor;
  scopes: readonly string[];
  lastUsedAt: Date | null;
}

/** Whose token this is, with the roles that she has now; undefined when it is unknown, revoked, over, or of somebody no longer active. */
export async function findAccess(db: Reader, token: string, now: Date): Promise<Access | undefined> {
  const rows = await db
    .select({ token: accessToken, role: personRole.role })
    .from(accessToken)
    .innerJoin(person, eq(person.id, accessToken.personId))
    .leftJoin(personRole, eq(personRole.personId, accessToken.personId))
    .where(and(eq(accessToken.tokenHash, hashOf(token)), eq(person.active, true), working(now)));
  const [first] = rows;
  if (first === undefined) return undefined;
  const { id, personId, scopes, lastUsedAt } = first.token;
  const roles = rows.flatMap(({ role }) => (role === null ? [] : [role]));
  return { tokenId: id, actor: { personId, roles, level: 1 }, scopes, lastUsedAt };
}

/** Her tokens, newest first, ended ones too; never the secret, of which only the hash is kept. */
export function listAccessTokens(db: Reader, personId: string) {
  return db
    .select({
      id: accessToken.id,
      name: accessToken.name,
      scopes: accessToken.scopes,
      createdAt: accessToken.createdAt,
      expiresAt: accessToken.expiresAt,
      lastUsedAt: accessToken.lastUsedAt,
      revokedAt: accessToken.revokedAt,
    })
    .from(accessToken)
    .where(eq(accessToken.personId, personId))
    .orderBy(desc(accessToken.createdAt), desc(accessToken.id))
    .limit(100);
}

/** One that works at this moment. */
export const working = (now: Date) => and(isNull(accessToken.revokedAt), gt(accessToken.expiresAt, now));

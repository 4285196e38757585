import { and, eq, gt, isNull, or } from "drizzle-orm";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Reader, Writer } from "#db/database.ts";
import { responseLink } from "#db/schema/scan.ts";

export type LinkAccess = (typeof responseLink.$inferSelect)["access"];
export type LinkPurpose = (typeof responseLink.$inferSelect)["purpose"];

/** What a private link opens: for its holder, until it ends or is revoked. */
export interface FoundLink {
  readonly id: string;
  readonly responseId: string;
  readonly access: LinkAccess;
  readonly purpose: LinkPurpose;
  readonly state: "open" | "expired" | "revoked";
  readonly expiresAt: Date | null;
}

/** The link that a token belongs to, also one that has ended; undefined for a token that never was. */
export async function findLink(db: Reader, token: string, now: Date): Promise<FoundLink | undefined> {
  const [row] = await db
    .select()
    .from(responseLink)
    .where(eq(responseLink.tokenHash, hashOf(token)));
  if (!row) return undefined;
  const { id, responseId, access, purpose, revokedAt, expiresAt } = row;
  const state = revokedAt !== null ? "revoked" : expiresAt !== null && expiresAt <= now ? "expired" : "open";
  return { id, responseId, access, purpose, state, expiresAt };
}

/** The condition under which a token opens a response as its owner, for a query that joins the links. */
export const openOwnerLink = (token: string, now: Date) =>
  and(eq(responseLink.tokenHash, hashOf(token)), openToOwner(now));

/** The condition under which links open their response as its owner. */
export function openToOwner(now: Date) {
  return and(
    eq(responseLink.access, "owner"),
    isNull(responseLink.revokedAt),
    or(isNull(responseLink.expiresAt), gt(responseLink.expiresAt, now)),
  );
}

/** Makes one more link to a response. @returns its token, of which only the hash is kept */
export async function addResponseLink(
  tx: Writer,
  link: { responseId: string; access: LinkAccess; purpose: LinkPurpose; expiresAt: Date | null },
  now: Date,
): Promise<string> {
  const token = newToken();
  await tx.insert(responseLink).values({ ...link, tokenHash: hashOf(token), createdAt: now });
  return token;
}

import { touchAccessToken } from "#app/domain/people/access-commands.server.ts";
import { findAccess } from "#app/domain/people/access-queries.server.ts";
import type { AccessScope } from "#app/domain/people/access-scopes.ts";
import { type Action, type Actor, may, type Scope } from "#app/domain/people/permissions.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { log } from "#app/log.server.ts";
import { withinLimit } from "./api-limit.server.ts";
import { problemResponse } from "./problem.server.ts";

interface Context {
  db: Parameters<typeof touchAccessToken>[0];
  clientAddress: string;
}

/**
 * Who asks with the token in `Authorization`. Cookies do not count here, so no page elsewhere can ask in her name.
 * @param scope what the token must be for
 * @throws a problem document: 401 without a token that works, 403 for one that is not for this, 429 after too many tries
 */
export async function bearer(request: Request, { db, clientAddress }: Context, scope: AccessScope): Promise<Actor> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.get("Authorization") ?? "")?.[1];
  if (token === undefined) throw unknown("Send an access token: Authorization: Bearer spot_…");
  const now = new Date();
  const access = await findAccess(db, token, now);
  if (access === undefined) {
    await withinLimit("apiMiss", clientAddress);
    throw unknown("This access token does not work, or no longer.");
  }
  await withinLimit("api", access.tokenId);
  // once a minute is enough to know which ones are in use
  if (now.getTime() - (access.lastUsedAt?.getTime() ?? 0) > minuteMs) await touchAccessToken(db, access.tokenId, now);
  if (access.scopes.includes(scope)) return access.actor;
  const detail = `This access token is not for ${scope}.`;
  throw problemResponse(
    { status: 403, code: "insufficient-scope", detail },
    { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${scope}"` },
  );
}

/** The permission table, as for pages. @throws a 404 problem document: she should not learn that the thing exists */
export function allow(actor: Actor, action: Action, scope?: Scope): void {
  if (may(actor, action, scope)) return;
  log.warn({ actor: actor.personId, action }, "refused");
  throw nothingHere();
}

/** Not there, or not yours: the same answer. */
export const nothingHere = () =>
  problemResponse({ status: 404, code: "not-found", detail: "There is nothing here by that id." });

const unknown = (detail: string) =>
  problemResponse({ status: 401, code: "unauthorized", detail }, { "WWW-Authenticate": 'Bearer realm="SPOT 035"' });

import { touchSession } from "#app/domain/people/commands.server.ts";
import { findSession, type SignedIn } from "#app/domain/people/queries.server.ts";
import { database } from "#db/client.server.ts";
import { readCookie } from "./cookies.server.ts";

const found = new WeakMap<Request, Promise<SignedIn | undefined>>();
const minute = 60_000;

/** Who is signed in, asked of the database once per request object. */
export function signedIn(request: Request): Promise<SignedIn | undefined> {
  const known = found.get(request) ?? look(request);
  found.set(request, known);
  return known;
}

async function look(request: Request): Promise<SignedIn | undefined> {
  const token = readCookie(request, "sessie");
  if (token === null) return undefined;
  const now = new Date();
  const who = await findSession(database(), token, now);
  // once a minute is enough to know whether a session is idle
  if (who && now.getTime() - who.lastSeenAt.getTime() > minute) await touchSession(database(), who.sessionId, now);
  return who;
}

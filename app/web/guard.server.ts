import { redirect } from "@remix-run/node";
import { type Action, type Actor, anonymous, may, type Scope } from "#app/domain/people/permissions.ts";
import { log } from "#app/log.server.ts";
import { paths } from "#app/paths.ts";
import { signedIn } from "./session.server.ts";

/**
 * The first line of every loader and action: may who asks do this?
 * @param action a row of the permission table
 * @param scope what the rule needs to know of the thing; for things that must be read first, call `allow` after reading
 * @returns who asks
 * @throws a redirect to sign-in for somebody unknown, 404 for somebody known: she should not learn that the thing exists
 */
export async function guard(request: Request, action: Action, scope?: Scope): Promise<Actor> {
  const actor = await actorOf(request);
  allow(actor, action, { scope, request });
  return actor;
}

/** Who asks, without asking for anything yet: to be followed by `allow` once the thing has been read. */
export async function actorOf(request: Request): Promise<Actor> {
  return (await signedIn(request))?.actor ?? anonymous;
}

/** Asks the permission table about something that was read. @throws as `guard` does. */
export function allow(actor: Actor, action: Action, asked: { scope?: Scope | undefined; request: Request }): void {
  if (may(actor, action, asked.scope)) return;
  if (actor.personId === null && asked.scope?.byLink === undefined && asked.scope?.demo === undefined)
    throw redirect(signInPath(asked.request));
  log.warn({ actor: actor.personId, action }, "refused");
  throw notFound();
}

/** Not there, or not yours: the same answer. */
export const notFound = () => new Response(null, { status: 404, statusText: "Not Found" });

/** A link that worked once but has expired: its page says how to get a new one. */
export const gone = () => new Response(null, { status: 410, statusText: "Gone" });

function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const wanted = request.method === "GET" && !pathname.endsWith(".data") ? pathname + search : "";
  return paths.signIn(wanted ? { next: wanted } : {});
}

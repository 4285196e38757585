import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedOwnFeed } from "./opened-feed.server.ts";

/** Ends an advisor's own feed, for good. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "feed.own", { scope: { advisorId: actor.personId }, request });
  const { id, resourceId } = await openedOwnFeed(actor, { request, params, db: context.db });
  await revokeFeed(context.db, { id, resourceId, by: { id: actor.personId, role: "advisor" } }, new Date());
  return redirect(workPaths.advisorFeeds({ done: "ingetrokken" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "feed.own", { scope: { advisorId: actor.personId }, request });
  return redirect(workPaths.advisorFeeds());
}

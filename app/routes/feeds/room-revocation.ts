import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedRoomFeed } from "./opened-feed.server.ts";

/** Ends the feed of a room, for good. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "feed.rooms");
  const { id, resourceId } = await openedRoomFeed({ params, db: context.db });
  await revokeFeed(context.db, { id, resourceId, by: { id: actor.personId, role: "coordinator" } }, new Date());
  return redirect(workPaths.roomFeeds({ done: "ingetrokken" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "feed.rooms");
  return redirect(workPaths.roomFeeds());
}

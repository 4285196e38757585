import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renewFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { feedRow } from "./feed-view.ts";
import { madeAnswer } from "./made.server.ts";
import { openedOwnFeed } from "./opened-feed.server.ts";
import { RenewalPage } from "./renewal-page.tsx";

export const handle: PageHandle = { title: (language) => feedTexts[language].renewal.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "feed.own", { scope: { advisorId: actor.personId }, request });
  const feed = await openedOwnFeed(actor, { request, params, db: context.db });
  return { feed: feedRow(feed, await languageOf(request)) };
}

/** Ends the old address and answers with the new one; sent twice, it leads back to the list. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "feed.own", { scope: { advisorId: actor.personId }, request });
  const { id, resourceId } = await openedOwnFeed(actor, { request, params, db: context.db });
  const by = { id: actor.personId, role: "advisor" };
  const made = await renewFeed(context.db, { id, resourceId, by }, new Date());
  return made.ok ? madeAnswer(made.value) : redirect(workPaths.advisorFeeds({ done: "vernieuwd" }), 303);
}

export default function OwnRenewal() {
  const { feed } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { own } = useTexts(feedTexts);
  const back = { to: workPaths.advisorFeeds(), label: own.title };
  return <RenewalPage feed={feed} url={made?.url} back={back} />;
}

import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { setPace } from "#app/domain/scan/commands.server.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { openPart } from "./open-part.server.ts";
import { isShared, rememberScan } from "./open-scan.server.ts";

/** Opens a part of this scan for change on this device, which may be another one than it was filled in on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response: found } = await openedByOwner(request, context, params.token);
  allow(actor, "response.answer", { scope: { byLink: true }, request });
  const part = (await postedForm(request)).get("part");
  const known = found.definition.parts.some(({ id }) => id === part);
  const to = typeof part === "string" && known ? paths.scanPart({ part }) : await goingOn(context, token, found);
  return redirect(to, { headers: rememberScan(token, isShared(request)) });
}

/** To what is still open; from then on she has left the quick start. */
async function goingOn({ db }: AppLoadContext, token: string, found: FoundResponse): Promise<string> {
  const { definition, answers, completedAt } = found;
  await setPace(db, { token, pace: "whole" }, new Date());
  return openPart({ definition, record: answers, completed: completedAt !== null });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.result({ token: params.token ?? "" }));
}

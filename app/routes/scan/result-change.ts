import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { rememberScan } from "./open-scan.server.ts";

/** Opens a part of this scan for change on this device, which may be another one than it was filled in on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const found = await findResponseByToken(context.db, token);
  if (!found) throw notFound();
  allow(actor, "response.answer", { scope: { byLink: true }, request });
  const part = (await postedForm(request)).get("part");
  const known = found.definition.parts.some(({ id }) => id === part);
  const to = typeof part === "string" && known ? paths.scanPart({ part }) : paths.scan();
  return redirect(to, { headers: { "Set-Cookie": rememberScan(token) } });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.result({ token: params.token ?? "" }));
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { limitDevice } from "#app/domain/keeping/device-commands.server.ts";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { startRescan } from "#app/domain/scan/rescan-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { limited } from "#app/web/limited.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { isShared, rememberScan } from "./open-scan.server.ts";

/** Begins a new scan of the same company on this device, with her earlier answers at hand. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response: found } = await openedByOwner(request, context, params.token);
  allow(actor, "response.answer", { scope: { byLink: true }, request });
  await limited(request, "linkMaking", context.clientAddress);
  const definition = (await newestScan(context.db, found.definition.id)) ?? found.definition;
  const outcome = await startRescan(context.db, { token, definition }, new Date());
  if (!outcome.ok) return redirect(paths.result({ token }), 303);
  const [again, shared] = [outcome.value.token, isShared(request)];
  if (shared) await limitDevice(context.db, { token: again, shared }, new Date());
  return redirect(paths.scan(), { headers: rememberScan(again, shared) });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.scanProgress({ token: params.token ?? "" }));
}

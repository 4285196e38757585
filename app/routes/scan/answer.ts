import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { keepAnswers } from "./kept-answers.server.ts";

/** Keeps answers one by one while the scan is filled in; asked by the page's script. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  const { faults, wait, headers } = await keepAnswers(request, context);
  if (wait !== null) return Response.json({ faults: {} }, { status: 429, headers: { "Retry-After": String(wait) } });
  return Response.json({ faults }, { status: Object.keys(faults).length > 0 ? 422 : 200, headers });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan());
}

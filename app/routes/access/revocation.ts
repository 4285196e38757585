import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeAccessToken } from "#app/domain/people/access-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Ends a token of one's own at once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId, roles } = await guard(request, "access.manage");
  const by = { id: personId ?? "", role: roles[0] ?? "" };
  const outcome = await revokeAccessToken(context.db, { id: idParam(params), by }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.accessTokens({ done: "ingetrokken" }));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "access.manage");
  return redirect(workPaths.accessTokens());
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { keepAnswers } from "./kept-answers.server.ts";
import { keptReply } from "./kept-reply.server.ts";

/** Keeps answers one by one while the scan is filled in; asked by the page's script. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  const { scan, posted, faults, elsewhere, limit, closed, headers } = await keepAnswers(request, context);
  if (limit !== null) {
    const problem = { status: 429, code: "too-many-requests", detail: `Try again in ${limit.seconds} seconds.` };
    return problemResponse(problem, { "Retry-After": String(limit.seconds) });
  }
  if (closed) return problemResponse({ status: 409, code: "other-scan", detail: "This scan is not open here." });
  const status = posted.strange || Object.keys(faults).length > 0 ? 422 : 200;
  return Response.json({ ...keptReply(scan, posted.shown), elsewhere, faults }, { status, headers });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan());
}

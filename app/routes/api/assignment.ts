import type { LoaderFunctionArgs } from "@remix-run/node";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { answer, asked, assignmentFor } from "./work.server.ts";

/** One assignment. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "assignments.read");
  allow(actor, "account.use");
  return answer(await assignmentFor(context.db, { actor, id: asked(params) }, new Date()));
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { answer, asked, seenAssignment } from "./work.server.ts";
import { assignmentOf } from "./work-answers.server.ts";

/** One assignment. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "assignments.read");
  allow(actor, "account.use");
  return answer(assignmentOf(await seenAssignment(context.db, { actor, id: asked(params) })));
}

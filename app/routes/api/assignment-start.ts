import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { startAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { answer, asked, assignmentFor, by, inTheWay, only } from "./work.server.ts";

/** Reports that the work begins. Again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "assignments.write");
  allow(actor, "proposal.list");
  if (request.method !== "POST") return only("POST");
  const id = asked(params);
  const outcome = await startAssignment(context.db, { assignmentId: id, by: by(actor) }, new Date());
  if (!outcome.ok && outcome.reason !== "is-started") return inTheWay("assignment", outcome);
  return answer(await assignmentFor(context.db, { actor, id }, new Date()));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}

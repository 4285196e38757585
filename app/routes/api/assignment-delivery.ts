import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deliverAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { deliverySchema } from "#app/domain/cases/schema.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { checked, readJson } from "#app/web/read-json.server.ts";
import { answer, asked, assignmentFor, by, inTheWay, only } from "./work.server.ts";
import { workFaults } from "./work-fields.ts";

/** Hands over what was made, and asks the company to look at it. Again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "assignments.write");
  allow(actor, "proposal.list");
  if (request.method !== "POST") return only("POST");
  const id = asked(params);
  const now = new Date();
  await assignmentFor(context.db, { actor, id }, now);
  const { result } = checked(await readJson(request), deliverySchema, workFaults);
  const step = { assignmentId: id, by: by(actor), result, links: caseLinks() };
  const outcome = await deliverAssignment(context.db, step, now);
  if (!outcome.ok && outcome.reason !== "is-delivered") return inTheWay("assignment", outcome);
  return answer(await assignmentFor(context.db, { actor, id }, now));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}

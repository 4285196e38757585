import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { laneChoiceSchema } from "#app/domain/cases/case-form.ts";
import { chooseLane } from "#app/domain/cases/commands.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { checked, readJson } from "#app/web/read-json.server.ts";
import { answer, asked, by, caseOfHers, inTheWay, only, seenCase } from "./work.server.ts";
import { caseOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

/** Sends a case to a lane, as the advisor chose. The advice of that moment is kept with it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "cases.write");
  allow(actor, "case.list");
  if (request.method !== "PUT") return only("PUT");
  const id = asked(params);
  const found = await caseOfHers(context.db, { actor, action: "case.edit", id });
  const choice = checked(await readJson(request), laneChoiceSchema, workFaults);
  const now = new Date();
  if (found.case.lane !== choice.lane) {
    const outcome = await chooseLane(context.db, { caseId: id, ...choice, by: by(actor, "office") }, now);
    if (!outcome.ok) return inTheWay("case", outcome);
  }
  return answer(caseOf(await seenCase(context.db, { actor, id }, now), true));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("PUT");
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { changedCaseSchema } from "#app/domain/cases/api-schema.ts";
import { editCase } from "#app/domain/cases/edit-commands.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { checked, readJson, unusable } from "#app/web/read-json.server.ts";
import { answer, asked, by, caseOfHers, inTheWay, only, refuseStrange, seenCase, seerOf } from "./work.server.ts";
import { caseOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

/** One case. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "cases.read");
  allow(actor, "account.use");
  const office = "advisorId" in seerOf(actor);
  return answer(caseOf(await seenCase(context.db, { actor, id: asked(params) }, new Date()), office));
}

/** Changes what a case says, whole. The same again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "cases.write");
  allow(actor, "case.list");
  if (request.method !== "PUT") return only("GET", "PUT");
  const caseId = asked(params);
  await caseOfHers(context.db, { actor, action: "case.edit", id: caseId });
  const body = await readJson(request);
  refuseStrange(body, "changed");
  const { updatedAt: version, takeBack, ...input } = checked(body, changedCaseSchema, workFaults);
  const edit = { caseId, version, input, takeBack, by: by(actor, "office"), links: caseLinks() };
  const now = new Date();
  const outcome = await editCase(context.db, edit, now);
  if (!outcome.ok && outcome.reason === "unknown-skill")
    return unusable([{ path: "skills", message: workFaults["cases.errors.skill"] ?? "" }]);
  if (!outcome.ok) return inTheWay("case", outcome);
  return answer(caseOf(await seenCase(context.db, { actor, id: caseId }, now), true));
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { withdrawCase } from "#app/domain/cases/commands.server.ts";
import { settings } from "#app/settings.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { answer, asked, by, caseOfHers, inTheWay, only, seenCase } from "./work.server.ts";
import { caseOf } from "./work-answers.server.ts";

/** Takes a case back that nobody works on. Again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "cases.write");
  allow(actor, "case.list");
  if (request.method !== "POST") return only("POST");
  const id = asked(params);
  await caseOfHers(context.db, { actor, action: "case.edit", id });
  const now = new Date();
  const homeUrl = settings().appUrl + workPaths.candidateHome();
  const outcome = await withdrawCase(context.db, { caseId: id, by: by(actor, "office"), homeUrl }, now);
  if (!outcome.ok && outcome.reason !== "is-withdrawn") return inTheWay("case", outcome);
  return answer(caseOf(await seenCase(context.db, { actor, id }, now), true));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}

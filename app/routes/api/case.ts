import type { LoaderFunctionArgs } from "@remix-run/node";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { answer, asked, seenCase, seerOf } from "./work.server.ts";
import { caseOf } from "./work-answers.server.ts";

/** One case. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "cases.read");
  allow(actor, "account.use");
  const office = "advisorId" in seerOf(actor);
  return answer(caseOf(await seenCase(context.db, { actor, id: asked(params) }, new Date()), office));
}

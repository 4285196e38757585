import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { changeInterest } from "#app/domain/cases/interest-commands.server.ts";
import { findSelf } from "#app/domain/cases/profile-queries.server.ts";
import { wantedInput } from "#app/domain/cases/standing-schema.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor } from "./own.server.ts";

const news = { add: "gewild", remove: "niet-gewild", up: "verplaatst", down: "verplaatst" } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const by = candidateActor(await guard(request, "case.browse"));
  const caseId = idParam(params);
  const self = await findSelf(context.db, by.id);
  const form = await readForm(request, wantedInput);
  if (!self || !form.ok) throw notFound();
  const { change } = form.value;
  const outcome = await changeInterest(context.db, { candidateId: self.id, caseId, change, by }, new Date());
  if (outcome.ok) return redirect(workPaths.candidateHome({ done: news[change] }));
  // taken by somebody else since she saw it: the list shows what is still open
  return redirect(workPaths.candidateHome({ refused: outcome.reason === "too-many" ? "te-veel" : "weg" }));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "case.browse");
  return redirect(workPaths.candidateHome());
}

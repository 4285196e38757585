import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findSelf } from "#app/domain/cases/profile-queries.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { doer, laneOf } from "#app/web/own-candidate.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** To her own profile, or to making one; a teacher's are her classes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  if (laneOf(actor) === "mbo") return redirect(workPaths.classes());
  const self = await findSelf(context.db, doer(actor).id);
  return redirect(self ? workPaths.ownProfile({ id: self.id }) : workPaths.newProfile());
}

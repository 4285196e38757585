import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Role } from "#app/domain/people/permissions.ts";
import { firstRole } from "#app/domain/people/sign-in.ts";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { workPaths } from "#app/work-paths.ts";

const homes: Record<Role, string> = {
  coordinator: workPaths.coordinatorHome(),
  advisor: workPaths.advisorToday(),
  teacher: workPaths.candidateHome(),
  student: workPaths.candidateHome(),
  frontrunner: workPaths.candidateHome(),
  municipality: workPaths.progress(),
  "sounding-board": workPaths.progress(),
};

/** From sign-in to the first page of one's role. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await guard(request, "account.use");
  const role = firstRole(actor.roles);
  return redirect(role === null ? paths.home() : homes[role]);
}

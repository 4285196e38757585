import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { confirmedCohort } from "#app/domain/cases/cohort.ts";
import { importCohort } from "#app/domain/cases/cohort-commands.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { doer } from "#app/web/own-candidate.server.ts";
import { postedRows } from "#app/web/posted-table.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.cohort");
  const rows = confirmedCohort.safeParse(postedRows(await postedForm(request)));
  if (!rows.success) return redirect(workPaths.cohortFile({ refused: "unreadable" }), 303);
  const signInUrl = settings().appUrl + paths.signIn({ next: workPaths.profile() });
  // Dutch, as the first language of every account; each student chooses her own after signing in
  const cohort = { rows: rows.data, by: doer(actor), language: "nl" as const, signInUrl };
  const outcome = await importCohort(context.db, cohort, new Date());
  if (!outcome.ok) return redirect(workPaths.cohortFile({ refused: outcome.reason }), 303);
  const { added, known } = outcome.value;
  return redirect(workPaths.cohortFile({ done: `${added}-${known}` }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "candidate.cohort");
  return redirect(workPaths.cohortFile());
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isInTime, listReminders } from "#app/domain/booking/reminder-queries.server.ts";
import { retry } from "#app/mail/outbox.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Gives a reminder that failed another life, unless what it reminds of has begun. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "agenda.manage");
  const id = idParam(params);
  const now = new Date();
  const found = (await listReminders(context.db)).failed.find((mail) => mail.id === id);
  if (found === undefined) return redirect(workPaths.officeReminders({ done: "weg" }), 303);
  if (!isInTime(found, now)) throw notFound();
  const retried = await retry(context.db, id, now);
  return redirect(workPaths.officeReminders({ done: retried ? "opnieuw" : "weg" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  return redirect(workPaths.officeReminders());
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { retry } from "#app/mail/outbox.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "outbox.retry");
  const retried = await retry(context.db, idParam(params), new Date());
  return redirect(workPaths.coordinatorMail({ done: retried ? "opnieuw" : "weg" }));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "outbox.retry");
  return redirect(workPaths.coordinatorMail());
}

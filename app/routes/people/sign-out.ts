import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "#app/domain/people/commands.server.ts";
import { paths } from "#app/paths.ts";
import { dropCookie, readCookie } from "#app/web/cookies.server.ts";
import { guard } from "#app/web/guard.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "session.end");
  const token = readCookie(request, "sessie");
  if (token !== null) await endSession(context.db, token);
  return redirect(paths.home(), {
    headers: { "Set-Cookie": dropCookie("sessie"), "Clear-Site-Data": '"cache", "storage"' },
  });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "session.end");
  return redirect(paths.home());
}

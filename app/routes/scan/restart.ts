import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { dropCookie } from "#app/web/cookies.server.ts";
import { guard } from "#app/web/guard.server.ts";

// the response stays: whoever kept its private link can still open it
export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan(), { headers: { "Set-Cookie": dropCookie("scan") } });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan());
}

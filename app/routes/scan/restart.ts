import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { leaveScan } from "./leaving.server.ts";

// on a device of her own the response stays: whoever kept its private link can still open it
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan(), { headers: await leaveScan(request, context) });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan());
}

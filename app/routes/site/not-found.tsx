import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { guard, notFound } from "#app/web/guard.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  throw notFound();
}

export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "page.read");
  throw notFound();
}

export default function NotFound() {
  return null;
}

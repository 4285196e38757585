import type { LoaderFunctionArgs } from "@remix-run/node";
import { guard, notFound } from "#app/web/guard.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  throw notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}

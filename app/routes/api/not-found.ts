import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { guard } from "#app/web/guard.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return nothingHere();
}

export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "page.read");
  return nothingHere();
}

const nothingHere = () =>
  problemResponse({ status: 404, code: "not-found", detail: "There is nothing at this address." });

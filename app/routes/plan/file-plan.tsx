import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { byFile } from "./doors.server.ts";
import { planData } from "./plan-data.server.ts";
import { PlanPage } from "./plan-page.tsx";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const opened = await byFile(context.db, params.token);
  allow(actor, "plan.edit", { scope: { byLink: true }, request });
  return planData(request, context.db, opened);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Plan() {
  return <PlanPage {...useLoaderData<typeof loader>()} />;
}

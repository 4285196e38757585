import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { byFile } from "./doors.server.ts";
import { addedStep, ownStepPage } from "./own-step-form.server.ts";
import { OwnStepPage } from "./own-step-page.tsx";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const opened = await byFile(context.db, params.token);
  allow(actor, "plan.edit", { scope: { byLink: true }, request });
  return ownStepPage(request, opened);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const opened = await byFile(context.db, params.token);
  allow(actor, "plan.edit", { scope: { byLink: true }, request });
  return addedStep(request, context.db, opened);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function OwnStep() {
  return <OwnStepPage {...useLoaderData<typeof loader>()} rejected={useActionData<typeof action>()} />;
}

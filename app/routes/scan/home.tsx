import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { siteTexts } from "#app/texts/site.ts";
import { guard } from "#app/web/guard.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { Landing } from "./landing.tsx";
import { startFromLanding } from "./landing-start.server.ts";
import { landingView } from "./landing-view.server.ts";

export const handle: PageHandle = { title: (language) => siteTexts[language].tagline };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return landingView(request, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  return startFromLanding(request, context);
}

export default function Home() {
  return <Landing view={useLoaderData<typeof loader>()} rejected={useActionData<typeof action>()} />;
}

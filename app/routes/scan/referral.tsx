import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { siteTexts } from "#app/texts/site.ts";
import { guard } from "#app/web/guard.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { Landing } from "./landing.tsx";
import { startFromLanding } from "./landing-start.server.ts";
import { landingView } from "./landing-view.server.ts";

export const handle: PageHandle = { title: (language) => siteTexts[language].tagline };

/** The landing page for whoever a partner sent. Nothing is remembered of it but in the address, until she begins. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  // for search engines there is one landing page
  return data(await landingView(request, context, params.id), { headers: { "X-Robots-Tag": "noindex" } });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  return startFromLanding(request, context, params.id);
}

export default function Referral() {
  return <Landing view={useLoaderData<typeof loader>()} rejected={useActionData<typeof action>()} />;
}

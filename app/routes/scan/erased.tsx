import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { scanSaidTexts } from "#app/texts/scan-said.ts";
import { siteTexts } from "#app/texts/site.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { leaveScan } from "./leaving.server.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? siteTexts[language].name,
};

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return scanSaidTexts[await languageOf(request)].erased;
}

/** Takes everything about the scan off this device. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scanErased(), { headers: await leaveScan(request, context) });
}

export default function Erased() {
  const words = useLoaderData<typeof loader>();
  return (
    <Main width="narrow">
      <PageHeading title={words.title} lead={words.text} />
      <p>{words.browser}</p>
      <p>
        <ButtonLink as={Link} to={paths.home()} look="secondary">
          {words.home}
        </ButtonLink>
      </p>
    </Main>
  );
}

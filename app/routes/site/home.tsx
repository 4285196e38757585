import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { siteTexts } from "#app/texts/site.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";

export const handle: PageHandle = { title: (language) => siteTexts[language].tagline };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return null;
}

export default function Home() {
  const site = useTexts(siteTexts);
  return (
    <Main>
      <PageHeading title={site.tagline} />
      <ButtonLink as={Link} to={paths.scan()}>
        {site.nav.scan}
      </ButtonLink>
    </Main>
  );
}

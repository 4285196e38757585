import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { siteTexts } from "#app/texts/site.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useTexts } from "./language.tsx";

/** The page for what went wrong: says what is the matter and what she can do now. */
export function ErrorPage({ status, reference }: { status: number; reference?: string | undefined }) {
  const site = useTexts(siteTexts);
  const words = wordsFor(status, site);
  return (
    <Main width="narrow">
      <PageHeading title={words.title} lead={words.text} />
      {status >= 500 && reference ? (
        <p>
          {site.fault.reference}: <code>{reference}</code>
        </p>
      ) : null}
      <ButtonRow>
        <ButtonLink as={Link} to={paths.home()}>
          {site.notFound.home}
        </ButtonLink>
        <ButtonLink as={Link} to={paths.contact()} look="secondary">
          {site.nav.contact}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}

function wordsFor(status: number, site: (typeof siteTexts)["nl"]): { title: string; text: string } {
  if (status === 404) return site.notFound;
  if (status === 410) return site.gone;
  if (status === 403) return site.forbidden;
  if (status === 429) return { title: site.limited.title, text: site.limited.text(15) };
  return site.fault;
}

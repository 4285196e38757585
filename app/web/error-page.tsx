import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { siteTexts } from "#app/texts/site.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { errorWords } from "./error-words.ts";
import { useTexts } from "./language.tsx";

interface ErrorPageProps {
  status: number;
  /** Words that came with the error. */
  thrown?: unknown;
  reference?: string | undefined;
}

/** The page for what went wrong: says what is the matter and what she can do now. */
export function ErrorPage({ status, thrown, reference }: ErrorPageProps) {
  const site = useTexts(siteTexts);
  const words = errorWords(status, site, thrown);
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

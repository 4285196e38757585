import { Link } from "@remix-run/react";
import { feedTexts } from "#app/texts/feeds.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useTexts } from "#app/web/language.tsx";
import { useHydrated } from "#app/web/use-hydrated.ts";
import { HowTo } from "./how-to.tsx";

interface MadeFeedProps {
  url: string;
  title: string;
  back: { to: string; label: string };
}

/** The address of a feed, the one time that it is shown, and what to do with it. */
export function MadeFeed({ url, title, back }: MadeFeedProps) {
  const words = useTexts(feedTexts);
  const ready = useHydrated();
  return (
    <Main width="narrow">
      <PageHeading eyebrow={<Link to={back.to}>{back.label}</Link>} title={title} />
      <Notice tone="success" title={words.made.title} live="status">
        <p>{words.made.once}</p>
        <p>{words.secret}</p>
      </Notice>
      <CopyLink label={words.made.label} url={url} words={words.made} ready={ready} />
      <p>
        <ButtonLink href={url.replace(/^https?:/, "webcal:")} look="secondary">
          {words.made.apple}
        </ButtonLink>
      </p>
      <HowTo />
      <p>
        <Link to={back.to}>{words.made.toList}</Link>
      </p>
    </Main>
  );
}

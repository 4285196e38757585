import { Form, Link } from "@remix-run/react";
import { feedTexts } from "#app/texts/feeds.ts";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { FeedRow } from "./feed-view.ts";
import { MadeFeed } from "./made-feed.tsx";

interface RenewalPageProps {
  feed: FeedRow;
  /** The new address, once it is made. */
  url: string | undefined;
  back: { to: string; label: string };
}

/** Asks whether a feed must have another address, or shows the one that it got. */
export function RenewalPage({ feed, url, back }: RenewalPageProps) {
  const words = useTexts(feedTexts).renewal;
  if (url !== undefined) return <MadeFeed url={url} title={words.title} back={back} />;
  return (
    <Main width="narrow">
      <PageHeading eyebrow={<Link to={back.to}>{back.label}</Link>} title={words.title} lead={words.lead} />
      <p>
        <strong>{feed.what}</strong>
        <br />
        {feed.about}
      </p>
      <Form method="post">
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}

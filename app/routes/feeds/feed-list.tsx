import { Form, Link } from "@remix-run/react";
import { feedTexts } from "#app/texts/feeds.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { FeedRow } from "./feed-view.ts";
import "#app/ui/styles/links.css";

interface FeedListProps {
  feeds: readonly FeedRow[];
  renewal: (id: string) => string;
  revocation: (id: string) => string;
}

/** The links that work, without their addresses: those were shown once. */
export function FeedList({ feeds, renewal, revocation }: FeedListProps) {
  const words = useTexts(feedTexts).list;
  if (feeds.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="plain-list link-list">
      {feeds.map(({ id, what, about }) => (
        <li key={id} className="link-list__item">
          <div>
            <p>
              <strong>{what}</strong>
            </p>
            <p className="small subtle">{about}</p>
          </div>
          <ButtonRow>
            <ButtonLink as={Link} to={renewal(id)} look="secondary" size="small">
              {words.renew}
              <span className="visually-hidden">{`: ${what}. ${about}`}</span>
            </ButtonLink>
            <Form method="post" action={revocation(id)}>
              <Button look="quiet" size="small">
                {words.revoke}
                <span className="visually-hidden">{`: ${what}. ${about}`}</span>
              </Button>
            </Form>
          </ButtonRow>
        </li>
      ))}
    </ul>
  );
}

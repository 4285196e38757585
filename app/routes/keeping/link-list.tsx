import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { KeepingTexts } from "#app/texts/keeping.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import type { LinkView } from "./link-views.ts";
import "#app/ui/styles/links.css";

interface LinkListProps {
  links: readonly LinkView[];
  words: KeepingTexts["page"]["links"];
  token: string;
}

/** The links that work, each with the button that ends it; not the one she holds now. */
export function LinkList({ links, words, token }: LinkListProps) {
  return (
    <ul className="plain-list link-list">
      {links.map(({ id, what, made, ends, revocable }) => (
        <li key={id} className="link-list__item">
          <div>
            <p>
              <strong>{what}</strong> {revocable ? null : <Badge>{words.current}</Badge>}
            </p>
            <p className="small subtle">
              {made}. {ends}.
            </p>
          </div>
          {revocable ? (
            <Form method="post" action={paths.linkRevocation({ token, id })}>
              <Button look="secondary" size="small">
                {words.revoke}
                <span className="visually-hidden">{`: ${what}. ${made}`}</span>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

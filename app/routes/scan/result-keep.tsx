import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

interface KeepProps {
  disclaimer: string;
  words: ResultTexts["page"];
  /** The whole address of this page. */
  link: string;
  token: string;
}

/** How to keep the result, and once more the way to a conversation. */
export function KeepSection({ disclaimer, words, link, token }: KeepProps) {
  return (
    <Section title={words.keep.title} lead={words.keep.text}>
      <p>
        <strong>{words.keep.label}:</strong> <a href={link}>{link}</a>
      </p>
      <p>{words.keep.again}</p>
      <p className="no-print">
        <ButtonLink as={Link} to={paths.booking({ kind: "intake", scan: token })} icon="calendar">
          {words.book.action}
        </ButtonLink>
      </p>
      <p className="small subtle">{disclaimer}</p>
    </Section>
  );
}

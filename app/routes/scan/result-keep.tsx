import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";

/** How to keep the result, and once more the way to a conversation. */
export function KeepSection({ link, disclaimer, token }: { link: string; disclaimer: string; token: string }) {
  const words = useTexts(scanTexts).result;
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

import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";

interface KeepProps {
  disclaimer: string;
  words: ResultTexts["page"];
  token: string;
}

/** Keeping, taking along and sharing the result, and once more the way to a conversation. */
export function KeepSection({ disclaimer, words, token }: KeepProps) {
  const { keep } = words;
  return (
    <>
      <div className="no-print">
        <Section title={keep.title} lead={keep.text}>
          <CardList>
            <Card
              as="li"
              headingLevel={3}
              title={keep.keepTitle}
              actions={
                <ButtonLink as={Link} to={paths.keep({ token })} look="secondary">
                  {keep.keepAction}
                </ButtonLink>
              }
            >
              <p>{keep.keepText}</p>
            </Card>
            <Card as="li" headingLevel={3} title={keep.takeTitle}>
              <p>{keep.takeText}</p>
              <ul>
                {[
                  { to: paths.resultPdf({ token }), label: keep.takePdf },
                  { to: paths.resultCsv({ token }), label: keep.takeCsv },
                  { to: paths.resultJson({ token }), label: keep.takeJson },
                ].map(({ to, label }) => (
                  <li key={to}>
                    <a href={to}>{label}</a>
                  </li>
                ))}
              </ul>
            </Card>
            <Card
              as="li"
              headingLevel={3}
              title={keep.shareTitle}
              actions={
                <ButtonLink as={Link} to={paths.sharing({ token })} look="secondary">
                  {keep.shareAction}
                </ButtonLink>
              }
            >
              <p>{keep.shareText}</p>
            </Card>
          </CardList>
          <p>
            <Link to={paths.responseDeletion({ token })}>{keep.erase}</Link>
          </p>
        </Section>
      </div>
      <p className="no-print">
        <ButtonLink as={Link} to={paths.booking({ kind: "intake", scan: token })} icon="calendar">
          {words.book.action}
        </ButtonLink>
      </p>
      <p className="small subtle">{disclaimer}</p>
    </>
  );
}

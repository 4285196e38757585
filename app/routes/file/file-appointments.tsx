import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { appointmentLines } from "./file-view.server.ts";

type Line = ReturnType<typeof appointmentLines>[number];

/** Her appointments. Changing one takes that appointment's own link, which only its mail has. */
export function FileAppointments({ lines }: { lines: readonly Line[] }) {
  const words = useTexts(fileTexts).appointments;
  const book = (
    <ButtonLink as={Link} to={paths.booking()} look="secondary" icon="calendar">
      {words.book}
    </ButtonLink>
  );
  if (lines.length === 0)
    return (
      <EmptyState title={words.empty} action={book}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  const planned = lines.some(({ state }) => state === "confirmed");
  return (
    <Section title={words.title} aside={book} lead={planned ? words.change : undefined}>
      <CardList>
        {lines.map(({ id, at, when, what, where, advisor, state, stateWord }) => (
          <Card
            key={id}
            as="li"
            headingLevel={3}
            title={<time dateTime={at}>{when}</time>}
            above={<Badge tone={state === "confirmed" ? "info" : "neutral"}>{stateWord}</Badge>}
          >
            <p>{words.with(what, advisor)}</p>
            <p className="subtle">{where}</p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

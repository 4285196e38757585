import { Link } from "@remix-run/react";
import { candidateTexts } from "#app/texts/candidate.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { workCards } from "./home-view.server.ts";
import { workTones } from "./work-tones.ts";

type Cards = ReturnType<typeof workCards>;

/** Her own work with the next step of each; what is finished under a fold. */
export function WorkCards({ running, finished, room }: Cards & { room: string | null }) {
  const words = useTexts(candidateTexts).home;
  return (
    <Section title={words.assignments} lead={room}>
      {running.length === 0 ? (
        <EmptyState title={words.assignmentsEmpty} headingLevel={3}>
          <p>{words.assignmentsEmptyText}</p>
        </EmptyState>
      ) : (
        <CardList>
          {running.map((card) => (
            <WorkCard key={card.id} card={card} />
          ))}
        </CardList>
      )}
      {finished.length === 0 ? null : (
        <Disclosure summary={`${words.finished} (${finished.length})`}>
          <ul className="plain-list stack stack--small">
            {finished.map(({ id, title, company, rating }) => (
              <li key={id}>
                <Link to={workPaths.candidateAssignment({ id })}>{title}</Link>, {company}
                {rating === null ? null : `, ${rating}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function WorkCard({ card }: { card: Cards["running"][number] }) {
  const { next } = useTexts(candidateTexts).assignment;
  const { id, title, company, status, statusWord, returned } = card;
  return (
    <Card
      as="li"
      headingLevel={3}
      title={<Link to={workPaths.candidateAssignment({ id })}>{title}</Link>}
      above={<Badge tone={workTones[status]}>{statusWord}</Badge>}
    >
      <p className="subtle">{company}</p>
      <p>{nextStep(next, { status, company, returned })}</p>
    </Card>
  );
}

type Next = (typeof candidateTexts)["nl"]["assignment"]["next"];

function nextStep(next: Next, card: Pick<Cards["running"][number], "status" | "company" | "returned">): string {
  if (card.returned) return next.returned(card.company);
  if (card.status === "accepted") return next.accepted(card.company);
  return card.status === "delivered" ? next.delivered(card.company) : next[card.status];
}

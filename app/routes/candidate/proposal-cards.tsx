import { Link } from "@remix-run/react";
import { candidateTexts } from "#app/texts/candidate.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { proposalCards } from "./home-view.server.ts";

/** Proposals that wait for her answer, with the date by which; nothing when there are none. */
export function ProposalCards({ cards }: { cards: ReturnType<typeof proposalCards> }) {
  const words = useTexts(candidateTexts).home;
  if (cards.length === 0) return null;
  return (
    <Section title={words.proposals} lead={words.proposalsLead}>
      <CardList>
        {cards.map(({ id, title, answerBy, glance, sector, summary }) => (
          <Card
            key={id}
            as="li"
            look="lit"
            headingLevel={3}
            title={<Link to={workPaths.candidateProposal({ id })}>{title}</Link>}
            above={
              <strong>
                <Icon name="clock" /> {words.answerBy(answerBy)}
              </strong>
            }
            actions={
              <ButtonLink as={Link} to={workPaths.candidateProposal({ id })} look="spot" icon="arrow">
                {words.readProposal}
                <span className="visually-hidden">: {title}</span>
              </ButtonLink>
            }
          >
            <p className="subtle">{sector === null ? glance : `${sector} · ${glance}`}</p>
            {summary === null ? null : <p>{summary}</p>}
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

import { roundsTexts } from "#app/texts/rounds.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { PairForm } from "./fixed-pairs.tsx";
import type { OutcomeData, RoundData } from "./round-data.server.ts";

/** The cases that nobody has: why, and what would help most easily. */
export function Unplaced({ round, outcome }: { round: RoundData; outcome: OutcomeData }) {
  const { outcome: words, one } = useTexts(roundsTexts);
  if (outcome.unplacedCount === 0) {
    return (
      <Section title={words.unplaced}>
        <p>{words.allPlaced}</p>
      </Section>
    );
  }
  return (
    <Section title={words.unplaced} lead={words.unplacedLead}>
      <CardList>
        {outcome.unplaced.map(({ id, title, company, reason, fixes, allow }) => (
          <Card
            key={id}
            as="li"
            title={title}
            headingLevel={3}
            above={company}
            actions={
              allow === null ? null : (
                <PairForm
                  {...{ id: round.id, caseId: id, candidateId: allow }}
                  wish="free"
                  label={one.free}
                  hidden={`${one.free}: ${title}`}
                />
              )
            }
          >
            <p>
              <strong>{reason}</strong>
            </p>
            {fixes.map((fix) => (
              <p key={fix}>{fix}</p>
            ))}
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

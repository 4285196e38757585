import { Form, Link } from "@remix-run/react";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { confirmationCards } from "./confirmation-view.server.ts";

/** What was done on the page before this one, about a proposal or a pause. */
export function AroundNews({ done }: { done: string | null }) {
  const { confirmation, pause } = useTexts(proposalsTexts);
  if (done === "back")
    return (
      <Notice tone="success" title={pause.doneTitle} live="status">
        <p>{pause.done}</p>
      </Notice>
    );
  if (done !== "confirmed" && done !== "refused") return null;
  return (
    <Notice tone="success" title={confirmation.doneTitle} live="status">
      <p>{confirmation.done[done]}</p>
    </Notice>
  );
}

/** She is asked nothing for now by a rule that she reads here, and one button ends it; nothing when she is. */
export function PausedByRule({
  paused,
  after,
}: {
  paused: readonly { id: string; lane: string; name: string }[];
  after: number;
}) {
  const words = useTexts(proposalsTexts).pause;
  return paused.map(({ id, lane, name }) => (
    <Notice key={id} tone="warning" title={words.title} headingLevel={2}>
      <p>
        {words.text(after)} {lane === "mbo" ? words.of(name) : null}
      </p>
      <Form method="post" action={workPaths.candidateBack({ id })}>
        <Button look="spot">{words.back}</Button>
      </Form>
    </Notice>
  ));
}

/** What a teacher decides along about; nothing when there is nothing. */
export function ConfirmationCards({ cards }: { cards: ReturnType<typeof confirmationCards> }) {
  const words = useTexts(proposalsTexts).confirmation;
  if (cards.length === 0) return null;
  return (
    <Section title={words.cards} lead={words.cardsLead}>
      <CardList>
        {cards.map(({ id, title, student, isHers, word, answerBy }) => (
          <Card
            key={id}
            as="li"
            look={isHers ? "lit" : "plain"}
            headingLevel={3}
            title={title}
            above={<Badge tone={isHers ? "action" : "neutral"}>{word}</Badge>}
            actions={
              <ButtonLink
                as={Link}
                to={workPaths.proposalConfirmation({ id })}
                look={isHers ? "spot" : "secondary"}
                icon="arrow"
              >
                {words.read}
                <span className="visually-hidden">: {student}</span>
              </ButtonLink>
            }
          >
            <p>{words.eyebrow(student)}</p>
            <p>{answerBy}</p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

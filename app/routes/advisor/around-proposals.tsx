import { Form, Link } from "@remix-run/react";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AroundProposals as Around } from "./around-view.server.ts";

/** Who is asked by herself afterwards, with a way to stop that, and a way to ask one more at the same time. */
export function AroundProposals({ caseId, around }: { caseId: string; around: Around }) {
  const words = useTexts(proposalsTexts).list;
  return (
    <>
      {around.next.length === 0 ? null : (
        <Card
          title={words.nextTitle}
          headingLevel={3}
          actions={
            <Form method="post" action={workPaths.advisorNextStop({ id: caseId })}>
              <Button look="secondary" size="small">
                {words.stop}
              </Button>
            </Form>
          }
        >
          <p>{words.nextText}</p>
          <ol>
            {around.next.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        </Card>
      )}
      {around.canAskAlso ? (
        <p>
          <ButtonLink as={Link} to={workPaths.advisorProposal({ id: caseId })} look="secondary" icon="arrow">
            {words.also}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

/** Who would like the case when it comes free, first come first; nothing when nobody waits. */
export function WaitingList({ waiting }: { waiting: readonly { id: string; text: string }[] }) {
  const words = useTexts(proposalsTexts).list;
  if (waiting.length === 0) return null;
  return (
    <Section title={words.waitingTitle} lead={words.waitingText}>
      <ol>
        {waiting.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </Section>
  );
}

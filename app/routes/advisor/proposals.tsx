import { Form } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { useTexts } from "#app/web/language.tsx";
import { proposalTones } from "#app/web/tones.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { ProposalView } from "./proposals-view.server.ts";

/** Whom this case was offered to, and what they said. */
export function Proposals({ proposals }: { proposals: readonly ProposalView[] }) {
  return (
    <CardList>
      {proposals.map((proposal) => (
        <Offer key={proposal.id} offer={proposal} />
      ))}
    </CardList>
  );
}

function Offer({ offer }: { offer: ProposalView }) {
  const words = useTexts(advisorTexts).case;
  const { list } = useTexts(proposalsTexts);
  return (
    <Card
      as="li"
      headingLevel={3}
      look={offer.open ? "lit" : "plain"}
      title={offer.candidate}
      above={<Badge tone={proposalTones[offer.status]}>{offer.word}</Badge>}
      actions={
        offer.open ? (
          <Form method="post" action={workPaths.advisorProposalWithdrawal({ id: offer.id })}>
            <Button look="secondary" size="small">
              {words.withdrawProposal}
            </Button>
          </Form>
        ) : null
      }
    >
      <p>{words.madeOn(offer.made)}</p>
      {offer.open ? <p>{words.until(offer.until)}</p> : null}
      {offer.decided === null ? null : <p>{words.answeredOn(offer.decided)}</p>}
      {offer.steps.map((step) => (
        <p key={step}>{step}</p>
      ))}
      {offer.reason === null ? null : <p>{words.declined(offer.reason)}</p>}
      <Words title={list.why} text={offer.why} />
      <Words title={words.yourNote} text={offer.note} />
      <Words title={words.theirNote} text={offer.answer} />
    </Card>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <strong>{title}</strong>
      <WrittenText text={text} />
    </div>
  );
}

import { Form, Link } from "@remix-run/react";
import { proofTexts } from "#app/texts/proof.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Aftermath } from "#app/web/aftermath.tsx";
import { useTexts } from "#app/web/language.tsx";
import { useHydrated } from "#app/web/use-hydrated.ts";
import { workPaths } from "#app/work-paths.ts";
import { WorkMenu } from "./work-menu.tsx";

interface Holder {
  /** Empty: who answers for the work herself. */
  name: string;
  proof: { id: string; on: string; url: string | null } | undefined;
}

interface OwnProofsView {
  id: string;
  group: boolean;
  title: string;
  ready: boolean;
  holders: readonly Holder[];
  after: { done: string | null; refused: string | null };
}

/** The proofs of one piece of work for who did it: make one, take it along, show its link, take it back. */
export function OwnProofs({ view }: { view: OwnProofsView }) {
  const { id, group, title, ready, holders, after } = view;
  const words = useTexts(proofTexts);
  const { refusedTitle } = useTexts(workTexts);
  return (
    <Main>
      <Aftermath {...after} title={refusedTitle} />
      <PageHeading
        eyebrow={<Link to={workPaths.candidateAssignment({ id })}>{title}</Link>}
        title={words.title}
        lead={group ? words.own.classLead : words.own.lead}
      />
      <WorkMenu id={id} group={group} />
      {ready ? (
        <>
          {holders.length === 0 ? <NoMembers id={id} /> : null}
          <CardList>
            {holders.map((holder) => (
              <HolderCard key={holder.name} id={id} holder={holder} />
            ))}
          </CardList>
        </>
      ) : (
        <EmptyState title={words.own.notYet}>
          <p>{words.own.notYetText}</p>
        </EmptyState>
      )}
    </Main>
  );
}

function NoMembers({ id }: { id: string }) {
  const words = useTexts(proofTexts).own;
  const toTeam = (
    <ButtonLink as={Link} to={workPaths.workTeam({ id })}>
      {words.toTeam}
    </ButtonLink>
  );
  return (
    <EmptyState title={words.noMembers} action={toTeam}>
      <p>{words.noMembersText}</p>
    </EmptyState>
  );
}

function HolderCard({ id, holder: { name, proof } }: { id: string; holder: Holder }) {
  const words = useTexts(proofTexts);
  const ready = useHydrated();
  const about = name === "" ? null : <span className="visually-hidden">{words.own.makeFor(name)}</span>;
  const make = (label: string, look: "spot" | "secondary") => (
    <Form method="post">
      <input type="hidden" name="member" value={name} />
      <Button look={look}>
        {label}
        {about}
      </Button>
    </Form>
  );
  if (proof === undefined)
    return (
      <Card as="li" headingLevel={2} title={name || words.title} actions={make(words.own.make, "spot")}>
        <p>{words.subject}</p>
      </Card>
    );
  const to = { id, part: proof.id };
  return (
    <Card
      as="li"
      headingLevel={2}
      look="lit"
      title={name || words.title}
      actions={
        <>
          <ButtonLink href={workPaths.workProofPdf(to)} look="spot">
            {words.own.download}
            {about}
          </ButtonLink>
          {make(words.own.renew, "secondary")}
          <Form method="post" action={workPaths.workProofWithdrawal(to)}>
            <Button look="quiet">
              {words.own.withdraw}
              {about}
            </Button>
          </Form>
        </>
      }
    >
      <p>{proof.on}</p>
      {proof.url === null ? (
        <p>{words.own.linkLost}</p>
      ) : (
        <CopyLink label={words.own.link} url={proof.url} words={words.own.copy} ready={ready} />
      )}
      <p className="subtle">{words.own.renewHint}</p>
    </Card>
  );
}

import { Link } from "@remix-run/react";
import { proofTexts } from "#app/texts/proof.ts";
import { workTexts } from "#app/texts/work.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WorkDeliveries } from "#app/web/work-deliveries.tsx";
import { LookedBack } from "#app/web/work-look-back.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AssignmentView } from "./assignment-view.server.ts";

/** The work itself: looking back and the proof once it has ended, else its plan, hours and talk; and what was handed over. */
export function AssignmentWork({ view }: { view: AssignmentView }) {
  const { pages } = useTexts(workTexts);
  return (
    <>
      {view.status === "confirmed" ? <Ended view={view} /> : null}
      <Section title={pages.menu}>
        <Pages view={view} />
      </Section>
      <WorkDeliveries deliveries={view.deliveries} />
    </>
  );
}

function Pages({ view }: { view: AssignmentView }) {
  const { pages, plan, hours, talk } = useTexts(workTexts);
  const { id, group } = view;
  const cards = [
    {
      to: workPaths.workPlan({ id }),
      title: pages.plan,
      text: [view.plan.progress ?? plan.empty, view.plan.late].filter((line) => line !== null).join(". "),
    },
    {
      to: workPaths.workLog({ id }),
      title: pages.hours,
      text: `${hours.figure(view.hours.total)} ${hours.planned(view.planned)}`,
    },
    {
      to: workPaths.workTalk({ id }),
      title: pages.talk,
      text: view.talk.unread ?? view.talk.last ?? talk.empty,
    },
    ...(group ? [{ to: workPaths.workTeam({ id }), title: pages.team, text: "" }] : []),
  ];
  return (
    <CardList>
      {cards.map(({ to, title, text }) => (
        <Card key={to} as="li" headingLevel={3} title={<Link to={to}>{title}</Link>}>
          {text === "" ? null : <p>{text}</p>}
        </Card>
      ))}
    </CardList>
  );
}

function Ended({ view: { id, lookBack } }: { view: AssignmentView }) {
  const words = useTexts(workTexts).lookBack;
  const proof = useTexts(proofTexts);
  return (
    <>
      {lookBack?.can ? (
        <Card
          look="lit"
          title={words.title}
          actions={
            <ButtonLink as={Link} to={workPaths.workLookBack({ id })} look="spot" icon="arrow">
              {words.toForm}
            </ButtonLink>
          }
        >
          <p>{words.asks(lookBack.until)}</p>
        </Card>
      ) : null}
      {lookBack?.said ? (
        <Section title={words.said}>
          <LookedBack said={lookBack.said} headingLevel={3} />
        </Section>
      ) : lookBack?.given ? (
        <p>{words.waiting(lookBack.until)}</p>
      ) : null}
      <Card
        title={proof.title}
        actions={
          <ButtonLink as={Link} to={workPaths.workProof({ id })} look="secondary">
            {proof.own.open}
          </ButtonLink>
        }
      >
        <p>{proof.own.lead}</p>
      </Card>
    </>
  );
}

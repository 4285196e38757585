import { Link } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { addressesOf } from "./door.ts";
import { OwnStepCard } from "./own-step-card.tsx";
import type { PlanData } from "./plan-data.server.ts";
import { PlanProgress } from "./plan-progress.tsx";
import { FindOutList, SetAside } from "./plan-rest.tsx";
import { StepCard, StepRow } from "./plan-step.tsx";
import type { StepPage } from "./plan-step-forms.tsx";
import { ToScan } from "./to-scan.tsx";

/** Her plan: where she stands, what to do now, this quarter and this year, and what she set aside. */
export function PlanPage({ words, plan, after, door }: PlanData) {
  const page: StepPage = { words, after, door, addresses: addressesOf(door) };
  const empty = plan.progress.total === 0;
  return (
    <Main>
      <JustDoneElsewhere plan={plan} after={after} />
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={page.addresses.home}>{words.back[door.by]}</Link>}
      />
      {plan.open === null ? null : (
        <Notice tone="info" title={plan.open}>
          <ToScan door={door} label={words.continue} />
        </Notice>
      )}
      {empty ? <NoSteps page={page} /> : <Steps plan={plan} page={page} />}
      <OwnStepCard page={page} />
      {empty ? null : <Year plan={plan} page={page} />}
      <FindOutList questions={plan.findOut} page={page} />
      <SetAside plan={plan} page={page} />
    </Main>
  );
}

/** What was done to a step that is nowhere on the page any more. */
function JustDoneElsewhere({ plan, after }: Pick<PlanData, "plan" | "after">) {
  const year = plan.year.flatMap(({ steps }) => steps);
  const shown = [...plan.now, ...plan.quarter, ...year, ...plan.postponed, ...plan.dropped, ...plan.behind];
  if (after === null || shown.some(({ anchor }) => anchor === after.step)) return null;
  return <Notice tone="success" title={after.told} live="status" />;
}

function Steps({ plan, page }: { plan: PlanData["plan"]; page: StepPage }) {
  const { words } = page;
  return (
    <>
      <PlanProgress plan={plan} words={words} />
      {(["now", "quarter"] as const).map((horizon) => (
        <Section key={horizon} {...words.horizons[horizon]}>
          {plan[horizon].length === 0 ? <p className="subtle">{words.empty[horizon]}</p> : null}
          <ol className="plain-list step-list stack">
            {plan[horizon].map((step) => (
              <StepCard key={step.id} step={step} page={page} folded={horizon === "quarter"} />
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}

function NoSteps({ page: { words, addresses, door } }: { page: StepPage }) {
  return (
    <EmptyState
      title={words.nothing.title}
      action={
        <ButtonLink as={Link} to={addresses.home}>
          {words.back[door.by]}
        </ButtonLink>
      }
    >
      <p>{words.nothing.text}</p>
    </EmptyState>
  );
}

function Year({ plan, page }: { plan: PlanData["plan"]; page: StepPage }) {
  const { words } = page;
  return (
    <Section {...words.horizons.year}>
      {plan.year.length === 0 ? <p className="subtle">{words.empty.year}</p> : null}
      {plan.year.map((theme) => (
        <Section key={theme.id} title={theme.title} headingLevel={3}>
          <ul className="plain-list step-list">
            {theme.steps.map((step) => (
              <StepRow key={step.id} step={step} page={page} />
            ))}
          </ul>
        </Section>
      ))}
    </Section>
  );
}

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { OpeningStep, PlanOpening } from "#app/domain/plan/plan-opening.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { ProgressLine } from "#app/ui/progress-line.tsx";
import { Section } from "#app/ui/section.tsx";

/** Finished words, sent along by the loader: this is on a page that must stay light. */
export interface FirstStepsWords {
  title: string;
  lead: string;
  toPlan: string;
  begin: string;
  urgent: string;
  wish: string;
}

interface FirstStepsProps {
  opening: PlanOpening;
  words: FirstStepsWords;
  /** The address of the whole plan. */
  plan: string;
  /** What can be done with a step right here. */
  action?: ((step: OpeningStep) => ReactNode) | undefined;
}

/** Where a plan begins: at most three steps, how far she is, and the way to the rest. */
export function FirstSteps({ opening, words, plan, action }: FirstStepsProps) {
  const { first, progress, score, empty } = opening;
  return (
    <Section title={words.title} lead={empty === null ? words.lead : undefined}>
      {progress === null ? null : (
        <ProgressLine words={progress.sentence} done={progress.done} total={progress.total} />
      )}
      {empty === null ? (
        <CardList>
          {first.map((step) => (
            <FirstStep key={step.id} step={step} words={words} plan={plan} action={action} />
          ))}
        </CardList>
      ) : (
        <p>{empty}</p>
      )}
      {empty === null ? <p>{score}</p> : null}
      <p className="no-print">
        <ButtonLink as={Link} to={plan} icon="arrow">
          {words.toPlan}
        </ButtonLink>
      </p>
    </Section>
  );
}

function FirstStep({ step, words, plan, action }: Omit<FirstStepsProps, "opening"> & { step: OpeningStep }) {
  return (
    <Card
      as="li"
      headingLevel={3}
      title={step.title}
      above={
        step.urgent || step.fitsWish ? (
          <>
            {step.urgent ? <Badge tone="spot">{words.urgent}</Badge> : null}
            {step.fitsWish ? <Badge tone="action">{words.wish}</Badge> : null}
          </>
        ) : undefined
      }
      actions={
        <>
          {action?.(step)}
          <Link to={`${plan}#${step.anchor}`} className="no-print">
            {words.begin}
            <span className="visually-hidden">: {step.title}</span>
          </Link>
        </>
      }
    >
      {step.why === null ? null : <p>{step.why}</p>}
      {step.facts === "" ? null : <p className="subtle small">{step.facts}</p>}
    </Card>
  );
}

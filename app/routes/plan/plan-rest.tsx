import { Form } from "@remix-run/react";
import type { PlanView } from "#app/domain/plan/plan-view.ts";
import type { PlanStepView } from "#app/domain/plan/step-view.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { JustDone } from "./plan-step.tsx";
import type { StepPage } from "./plan-step-forms.tsx";
import { StepButton } from "./plan-step-forms.tsx";
import { ToScan } from "./to-scan.tsx";

/** Questions that give no step yet: answering them does. */
export function FindOutList({ questions, page }: { questions: PlanView["findOut"]; page: StepPage }) {
  const { findOut: words } = page.words;
  if (questions.length === 0) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      <ul className="plain-list stack">
        {questions.map(({ id, question, part, why }) => (
          <li key={id} className="stack stack--small">
            <p>
              {question} <Badge>{words[why]}</Badge>
            </p>
            <AnswerForm part={part} question={question} page={page} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Straight to the question; from her file by way of her result. */
function AnswerForm({ part, question, page: { door, words } }: { part: string; question: string; page: StepPage }) {
  const label = (
    <>
      {words.findOut.action}
      <span className="visually-hidden">: {question}</span>
    </>
  );
  if (door.by === "file") return <ToScan door={door} label={label} />;
  return (
    <Form method="post" action={paths.resultChange({ token: door.token })}>
      <Button name="part" value={part} look="secondary" size="small">
        {label}
      </Button>
    </Form>
  );
}

/** What she put off, left out, or has behind her. */
export function SetAside({ plan, page }: { plan: PlanView; page: StepPage }) {
  const { words } = page;
  return (
    <>
      <AsideList title={words.postponed} steps={plan.postponed} page={page} />
      <AsideList title={words.dropped} steps={plan.dropped} page={page} />
      <AsideList title={words.behind} lead={words.behindLead} steps={plan.behind} page={page} />
    </>
  );
}

interface AsideListProps {
  title: string;
  lead?: string;
  steps: readonly PlanStepView[];
  page: StepPage;
}

function AsideList({ title, lead, steps, page }: AsideListProps) {
  if (steps.length === 0) return null;
  return (
    <Section title={title} lead={lead}>
      <ul className="plain-list step-list stack">
        {steps.map((step) => (
          <li key={step.id} id={step.anchor} className="stack stack--small">
            <JustDone step={step} page={page} />
            <p>
              <strong>{step.title}</strong> {step.stateWords === title ? null : <Badge>{step.stateWords}</Badge>}
            </p>
            {step.state === "done" ? null : (
              <StepButton step={step} page={page} change="open" look="secondary" label={page.words.restore} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

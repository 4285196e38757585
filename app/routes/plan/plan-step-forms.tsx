import { Form } from "@remix-run/react";
import type { PlanStepView } from "#app/domain/plan/step-view.ts";
import type { PlanTexts } from "#app/texts/plan.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select } from "#app/ui/field.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { addressesOf, PlanDoor } from "./door.ts";

/** What every step of the page needs: its words, whose plan it is, and what was just done to which step. */
export interface StepPage {
  words: PlanTexts["page"];
  door: PlanDoor;
  addresses: ReturnType<typeof addressesOf>;
  after: { told: string; step: string | null } | null;
}

interface StepButtonProps {
  step: PlanStepView;
  page: StepPage;
  change: "done" | "open" | "dropped";
  look: "primary" | "secondary" | "quiet";
  icon?: IconName;
  label: string;
}

/** One press that says one thing about a step. */
export function StepButton({ step, page, change, look, icon, label }: StepButtonProps) {
  return (
    <Form method="post" action={page.addresses.step}>
      <input type="hidden" name="step" value={step.id} />
      <Button name="change" value={change} look={look} size="small" icon={icon}>
        {label}
        <span className="visually-hidden">: {step.title}</span>
      </Button>
    </Form>
  );
}

/** Putting off, moving and leaving out. */
export function ChangeForms({ step, page }: { step: PlanStepView; page: StepPage }) {
  const { words } = page;
  const terms = (["month", "quarter", "year"] as const).map((value) => ({ value, label: words.terms[value] }));
  const elsewhere = (["now", "quarter", "year"] as const)
    .filter((horizon) => horizon !== step.horizon)
    .map((value) => ({ value, label: words.horizons[value].title }));
  return (
    <Disclosure
      summary={
        <>
          {words.change}
          <span className="visually-hidden">: {step.title}</span>
        </>
      }
    >
      <div className="stack">
        <ChoiceForm step={step} page={page} change="postponed" name="until" options={terms} />
        <ChoiceForm step={step} page={page} change="moved" name="horizon" options={elsewhere} />
        <StepButton step={step} page={page} change="dropped" look="quiet" label={words.drop} />
      </div>
    </Disclosure>
  );
}

interface ChoiceFormProps {
  step: PlanStepView;
  page: StepPage;
  change: "postponed" | "moved";
  name: "until" | "horizon";
  options: readonly { value: string; label: string }[];
}

function ChoiceForm({ step, page: { words, addresses }, change, name, options }: ChoiceFormProps) {
  const [label, press] = change === "moved" ? [words.move, words.moveAction] : [words.postpone, words.postponeAction];
  return (
    <Form method="post" action={addresses.step} className="inline-form">
      <input type="hidden" name="step" value={step.id} />
      <Select label={label} name={name} id={`${name}-${step.id}`} width="medium" options={options} />
      <Button name="change" value={change} look="secondary" size="small">
        {press}
        <span className="visually-hidden">: {step.title}</span>
      </Button>
    </Form>
  );
}

import { Form, Link } from "@remix-run/react";
import type { PlanStepView } from "#app/domain/plan/step-view.ts";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { StepPage } from "./plan-step-forms.tsx";

/** From a step to booking an intake with that step as its question. */
export function AskHelp({ step, page: { door, words } }: { step: PlanStepView; page: StepPage }) {
  const label = (
    <>
      {words.help}
      <span className="visually-hidden">: {step.title}</span>
    </>
  );
  if (door.by === "result") {
    const booking = paths.booking({ kind: "intake", scan: door.token, step: step.id });
    return (
      <ButtonLink as={Link} to={booking} look="secondary" size="small" icon="calendar">
        {label}
      </ButtonLink>
    );
  }
  return (
    <Form method="post" action={paths.filePlanHelp({ token: door.token })}>
      <Button name="step" value={step.id} look="secondary" size="small" icon="calendar">
        {label}
      </Button>
    </Form>
  );
}

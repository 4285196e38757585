import { Form } from "@remix-run/react";
import type { OpeningStep } from "#app/domain/plan/plan-opening.ts";
import { paths } from "#app/paths.ts";
import { planTexts } from "#app/texts/plan.ts";
import { Button } from "#app/ui/button.tsx";
import { FirstSteps } from "#app/web/first-steps.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { filePlan } from "./file-view.server.ts";

/** Where her plan begins, with what is done ticked off right here. */
export function FilePlan({ plan, token }: { plan: Awaited<ReturnType<typeof filePlan>>; token: string }) {
  const { file, result, urgent, wish, done } = useTexts(planTexts).page;
  if (plan === null) return null;
  const tickOff = (step: OpeningStep) => (
    <Form method="post" action={paths.filePlanStep({ token })}>
      <input type="hidden" name="step" value={step.id} />
      <Button name="change" value="done" size="small" look="secondary" icon="check">
        {done}
        <span className="visually-hidden">: {step.title}</span>
      </Button>
    </Form>
  );
  const words = { ...file, begin: result.begin, urgent, wish };
  return <FirstSteps opening={plan} words={words} plan={paths.filePlan({ token })} action={tickOff} />;
}

import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import type { StepPage } from "./plan-step-forms.tsx";

/** A step in her own words. What is wrong with it is said on a page of its own, where it can be mended. */
export function OwnStepCard({ page: { words, addresses } }: { page: StepPage }) {
  const horizons = (["now", "quarter", "year"] as const).map((value) => ({
    value,
    label: words.horizons[value].title,
  }));
  return (
    <Card title={words.ownStep.title}>
      <p>{words.ownStep.lead}</p>
      <Form method="post" action={addresses.ownStep} className="form">
        <TextField label={words.ownStep.label} hint={words.ownStep.hint} name="title" maxLength={120} />
        <Select label={words.ownStep.horizon} name="horizon" width="medium" options={horizons} />
        <div>
          <Button look="secondary">{words.ownStep.submit}</Button>
        </div>
      </Form>
    </Card>
  );
}

import { Form, Link } from "@remix-run/react";
import { ownStepForm } from "#app/domain/plan/schema.ts";
import type { PlanTexts } from "#app/texts/plan.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";

interface OwnStepPageProps {
  words: PlanTexts["page"]["ownStep"];
  choices: readonly { value: string; label: string }[];
  errors: PlanTexts["page"]["errors"];
  /** The address of the plan. */
  back: string;
  rejected: Rejected | undefined;
}

/** A step in her own words, on a page of its own: here what is wrong with it can be mended. */
export function OwnStepPage({ words, choices, errors, back, rejected }: OwnStepPageProps) {
  const form = useZodForm({ schema: ownStepForm, rejected, defaults: { horizon: "now" }, messages: errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.lead} eyebrow={<Link to={back}>{words.back}</Link>} />
      <Form {...form.formProps} className="form">
        <TextField label={words.label} hint={words.hint} maxLength={120} {...form.field("title")} />
        <RadioGroup label={words.horizon} options={choices} {...form.field("horizon")} />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}

import { Form } from "@remix-run/react";
import { laneChoiceSchema } from "#app/domain/cases/case-form.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

interface LaneFormProps {
  caseId: string;
  /** In the order in which they are offered. */
  lanes: readonly Lane[];
  /** Chosen beforehand; nothing in doubt. */
  chosen: Lane | null;
  rejected?: Rejected | undefined;
}

/** The advisor's choice of a lane, with her reason. Every lane is one tap, advised or not. */
export function LaneForm({ caseId, lanes, chosen, rejected }: LaneFormProps) {
  const { case: words, newCase } = useTexts(advisorTexts);
  const names = useTexts(matchingTexts).lanes;
  const form = useZodForm({
    schema: laneChoiceSchema,
    rejected,
    defaults: chosen === null ? {} : { lane: chosen },
    messages: useTexts(casesTexts).errors,
  });
  return (
    <>
      <FormErrorSummary {...form.summary} />
      <Form {...form.formProps} action={workPaths.advisorCaseLane({ id: caseId })} className="form">
        <RadioGroup
          {...form.field("lane")}
          label={words.laneQuestion}
          options={lanes.map((lane) => ({ value: lane, label: capital(names[lane]) }))}
        />
        <TextArea
          {...form.field("reason")}
          label={words.laneReason}
          optional={newCase.optional}
          hint={words.laneReasonHint}
          rows={2}
        />
        <div>
          <Button look="spot">{words.laneSubmit}</Button>
        </div>
      </Form>
    </>
  );
}

/** As the first word of a line. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

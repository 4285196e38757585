import { Form } from "@remix-run/react";
import { type EvaluationSide, evaluationQuestions } from "#app/domain/work/evaluation.ts";
import { evaluationSchemas } from "#app/domain/work/schema.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";

const scores = [5, 4, 3, 2, 1] as const;

/** The form with which a side looks back; `faults` belongs above the page's heading. */
export function useLookBack(side: EvaluationSide, rejected: Rejected | undefined) {
  const messages = useTexts(workTexts).errors;
  const form = useZodForm({ schema: evaluationSchemas[side], rejected, messages });
  return { ...form, side, faults: <FormErrorSummary {...form.summary} /> };
}

/** The few questions that this side is asked, each from 1 to 5 with words, and room for more. */
export function LookBackForm({ form }: { form: ReturnType<typeof useLookBack> }) {
  const words = useTexts(workTexts).lookBack;
  const { optional } = useTexts(siteTexts);
  const questions: Readonly<Record<string, string>> = words.questions[form.side];
  return (
    <Form {...form.formProps} className="form">
      {evaluationQuestions[form.side].map((question) => (
        <RadioGroup
          key={question}
          label={questions[question] ?? question}
          options={scores.map((score) => ({ value: String(score), label: words.scores[score] }))}
          {...form.field(question)}
        />
      ))}
      <TextArea label={words.words} hint={words.wordsHint} optional={optional} {...form.field("words")} />
      <p>{words.never}</p>
      <div>
        <Button>{words.submit}</Button>
      </div>
    </Form>
  );
}

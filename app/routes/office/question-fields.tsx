import { Form } from "@remix-run/react";
import { mostOptions, questionForm } from "#app/domain/agenda/question-form.ts";
import { questionKinds } from "#app/domain/agenda/type-questions.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { Conflict } from "./conflict.tsx";
import { type OfficeForm, Tick } from "./field-group.tsx";
import "#app/ui/styles/field-pair.css";

/** What the action of a form answers when somebody else has changed its subject meanwhile, or when it refuses. */
export type Refused = Rejected & { now?: readonly { id: string; term: string; value: string }[] };

interface QuestionFieldsProps {
  revision: number;
  values: Readonly<Record<string, string>>;
  /** How many answers there are already. */
  options: number;
  rejected: Refused | undefined;
}

/** The form of a question: without JavaScript there are always a few empty rows for more answers. */
export function QuestionFields({ revision, values, options, rejected }: QuestionFieldsProps) {
  const { question: words, questions } = useTexts(officeTexts);
  const { formRule, optional } = useTexts(siteTexts);
  // a box that she unticked is not in what she sent: what is kept must not tick it again
  const defaults = rejected === undefined ? values : {};
  const form = useZodForm({ schema: questionForm, rejected, defaults, messages: words.errors });
  return (
    <div className="stack stack--large">
      <FormErrorSummary {...form.summary} />
      <Conflict now={rejected?.now} />
      <p>{formRule}</p>
      <Form {...form.formProps} className="form">
        <input type="hidden" {...form.hidden("revision", String(revision))} />
        <TextField label={words.labelNl} {...form.field("labelNl")} autoComplete="off" />
        <TextField label={words.labelEn} {...form.field("labelEn")} autoComplete="off" />
        <TextField label={words.hintNl} optional={optional} {...form.field("hintNl")} autoComplete="off" />
        <TextField label={words.hintEn} optional={optional} {...form.field("hintEn")} autoComplete="off" />
        <RadioGroup
          label={words.kind}
          options={questionKinds.map((value) => ({ value, label: questions.kinds[value] }))}
          {...form.field("kind")}
        />
        <GroupFrame id="options" texts={{ label: words.options, optional, hint: words.optionsHint }} kind="fields">
          <div className="stack">
            {Array.from({ length: Math.min(mostOptions, Math.max(4, options + 2)) }, (_, nth) => (
              <OptionRow key={String(nth)} form={form} nth={nth} id={values[`options.id${nth}`]} />
            ))}
          </div>
        </GroupFrame>
        <Tick form={form} name="required" label={words.required} />
        <Button>{words.save}</Button>
      </Form>
    </div>
  );
}

/** An answer in both languages; `id` of one that is there already. */
function OptionRow({ form, nth, id }: { form: OfficeForm; nth: number; id: string | undefined }) {
  const { option, languages } = useTexts(officeTexts).question;
  const { optional } = useTexts(siteTexts);
  return (
    <div className="field-pair">
      {id === undefined ? null : <input type="hidden" {...form.hidden(`options.id${nth}`, id)} />}
      {(["nl", "en"] as const).map((language) => (
        <TextField
          key={language}
          label={option(nth + 1, languages[language])}
          optional={optional}
          autoComplete="off"
          {...form.field(`options.${language}${nth}`)}
        />
      ))}
    </div>
  );
}

import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { siteTexts } from "#app/texts/site.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import type { useServedForm } from "#app/web/use-served-form.ts";

interface DetailsFieldsProps {
  form: Pick<ReturnType<typeof useServedForm>, "field" | "choices">;
  /** Does the advisor come to her? Then we need to know where. */
  visit: boolean;
  fromScan: boolean;
  /** What the type asks besides. */
  questions: readonly TypeQuestion[];
}

/** Everything that is asked of her. */
export function DetailsFields({ form, visit, fromScan, questions }: DetailsFieldsProps) {
  const words = useTexts(bookingTexts).details;
  const language = useLanguage();
  const { optional } = useTexts(siteTexts);
  return (
    <>
      <TextField label={words.name} autoComplete="name" {...form.field("name")} />
      <TextField
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        {...form.field("email")}
      />
      <TextField
        label={words.phone}
        hint={words.phoneHint}
        optional={optional}
        type="tel"
        autoComplete="tel"
        width="medium"
        {...form.field("phone")}
      />
      <TextField label={words.company} autoComplete="organization" {...form.field("company")} />
      <TextArea
        label={words.question}
        hint={fromScan ? words.questionFromScan : words.questionHint}
        rows={5}
        {...form.field("question")}
      />
      {questions.map((question) => (
        <AskedField key={question.id} form={form} question={question} language={language} />
      ))}
      {visit ? <Address form={form} /> : null}
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor="website">{words.trap}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}

interface AskedFieldProps extends Pick<DetailsFieldsProps, "form"> {
  question: TypeQuestion;
  language: Language;
}

/** One question of the type, in the control that fits its kind. */
export function AskedField({ form, question, language }: AskedFieldProps) {
  const words = siteTexts[language];
  const { id, kind, label, hint, required, options } = question;
  const texts = {
    label: label[language],
    hint: hint?.[language] || undefined,
    optional: required ? undefined : words.optional,
  };
  const name = `answers.${id}`;
  const choices = options.map((option) => ({ value: option.id, label: option.label[language] }));
  if (kind === "choices") return <CheckboxGroup {...texts} options={choices} {...form.choices(name)} />;
  if (kind === "choice") return <RadioGroup {...texts} options={choices} {...form.field(name)} />;
  if (kind === "long") return <TextArea {...texts} rows={4} {...form.field(name)} />;
  return <TextField {...texts} {...form.field(name)} />;
}

function Address({ form }: Pick<DetailsFieldsProps, "form">) {
  const words = useTexts(bookingTexts).details;
  const { optional } = useTexts(siteTexts);
  return (
    <GroupFrame id="address" texts={{ label: words.addressTitle }} headingLevel={2} kind="fields">
      <div className="form">
        <TextField label={words.postcode} autoComplete="postal-code" width="short" {...form.field("postcode")} />
        <TextField label={words.houseNumber} width="short" {...form.field("houseNumber")} />
        <TextField
          label={words.street}
          optional={optional}
          autoComplete="address-line1"
          width="medium"
          {...form.field("street")}
        />
        <TextField
          label={words.city}
          optional={optional}
          autoComplete="address-level2"
          width="medium"
          {...form.field("city")}
        />
      </div>
    </GroupFrame>
  );
}

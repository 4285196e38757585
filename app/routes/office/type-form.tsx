import { Form } from "@remix-run/react";
import { typeForm } from "#app/domain/agenda/type-schema.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import type { SelectOption } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected, Typed } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { Conflict } from "./conflict.tsx";
import { FieldGroup, Tick } from "./field-group.tsx";
import { typeLists } from "./type-values.ts";
import { TypeWhatFields, TypeWhenFields } from "./type-when-fields.tsx";
import { TypeMuchFields, TypeWhereFields, TypeWhoFields } from "./type-who-fields.tsx";

interface TypeFormProps {
  revision: number;
  values: Typed;
  advisors: readonly SelectOption[];
  /** What rooms can have. */
  features: readonly string[];
  rejected: (Rejected & { now?: readonly { id: string; term: string; value: string }[] }) | undefined;
}

/** Everything about a type, in groups. */
export function TypeForm({ revision, values, advisors, features, rejected }: TypeFormProps) {
  const { type: words } = useTexts(officeTexts);
  const form = useZodForm({
    schema: typeForm,
    rejected,
    // a box that she unticked is not in what she sent: what is kept must not tick it again
    defaults: rejected === undefined ? values : {},
    lists: typeLists,
    messages: words.errors,
  });
  return (
    <div className="stack stack--large">
      <FormErrorSummary {...form.summary} />
      <Conflict now={rejected?.now} />
      <p>{useTexts(siteTexts).formRule}</p>
      <Form {...form.formProps} className="form">
        <input type="hidden" {...form.hidden("revision", String(revision))} />
        <TypeWhatFields form={form} />
        <TypeWhenFields form={form} />
        <TypeMuchFields form={form} />
        <TypeWhoFields form={form} advisors={advisors} />
        <TypeWhereFields form={form} features={features} />
        <FieldGroup id="open" title={words.groups.open}>
          <Tick form={form} name="approval" label={words.fields.approval} hint={words.hints.approval} />
          <Tick form={form} name="active" label={words.fields.active} />
        </FieldGroup>
        <Button>{words.save}</Button>
      </Form>
    </div>
  );
}

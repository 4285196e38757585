import { Form } from "@remix-run/react";
import { roomForm } from "#app/domain/agenda/schema.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected, Typed } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { Tick } from "./field-group.tsx";

const inDigits = { width: "short", inputMode: "numeric", autoComplete: "off" } as const;

/** The form of a room. */
export function RoomFields({ values, rejected }: { values: Typed; rejected: Rejected | undefined }) {
  const { room: words } = useTexts(officeTexts);
  const { formRule, optional } = useTexts(siteTexts);
  const form = useZodForm({
    schema: roomForm,
    rejected,
    // a box that she unticked is not in what she sent: what is kept must not tick it again
    defaults: rejected === undefined ? values : {},
    messages: { ...useTexts(agendaTexts).errors, taken: words.taken },
  });
  return (
    <div className="stack stack--large">
      <FormErrorSummary {...form.summary} />
      <p>{formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField label={words.name} width="medium" {...form.field("name")} autoComplete="off" />
        <TextField label={words.about} hint={words.aboutHint} optional={optional} {...form.field("about")} />
        <TextField label={words.seats} hint={words.seatsHint} {...inDigits} {...form.field("seats")} />
        <TextField
          label={words.minutesBefore}
          hint={words.around}
          optional={optional}
          {...inDigits}
          {...form.field("minutesBefore")}
        />
        <TextField label={words.minutesAfter} optional={optional} {...inDigits} {...form.field("minutesAfter")} />
        <TextField
          label={words.features}
          hint={words.featuresHint}
          optional={optional}
          {...form.field("features")}
          autoComplete="off"
        />
        <Tick form={form} name="active" label={words.active} />
        <Button>{words.save}</Button>
      </Form>
    </div>
  );
}

import { Form } from "@remix-run/react";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

/** Writes down one thing that was agreed: what, by whom, and by when if that was said. */
export function ActionForm({ id, form }: { id: string; form: ReturnType<typeof useZodForm> }) {
  const words = useTexts(appointmentTexts).actions;
  const { optional } = useTexts(siteTexts);
  return (
    <Form {...form.formProps} action={workPaths.advisorActions({ id })} className="form">
      <TextField label={words.text} {...form.field("text")} />
      <RadioGroup
        label={words.who}
        options={(["advisor", "owner"] as const).map((value) => ({ value, label: words.whos[value] }))}
        {...form.field("who")}
      />
      <TextField
        label={words.dueOn}
        hint={words.dueHint}
        optional={optional}
        type="date"
        width="medium"
        {...form.field("dueOn")}
      />
      <ButtonRow>
        <Button look="secondary">{words.add}</Button>
      </ButtonRow>
    </Form>
  );
}

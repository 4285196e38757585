import { weekdayValues } from "#app/domain/agenda/schema.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

/** On which days, and from when to when. */
export function HoursFields({ form }: { form: ReturnType<typeof useZodForm> }) {
  const texts = useTexts(agendaTexts);
  const words = texts.availability;
  return (
    <>
      <CheckboxGroup
        label={words.weekdaysLabel}
        options={weekdayValues.map((value, nth) => ({ value, label: texts.weekdays[nth] ?? "" }))}
        {...form.choices("weekdays")}
      />
      <TextField label={words.start} hint={words.timeHint} width="short" {...form.field("start")} />
      <TextField label={words.end} hint={words.timeHint} width="short" {...form.field("end")} />
    </>
  );
}

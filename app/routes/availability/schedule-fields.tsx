import { places } from "#app/domain/agenda/places.ts";
import { zoneChoices } from "#app/lib/zones.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

/** What a schedule is called, where its hours hold, and on which clock. */
export function ScheduleFields({ form, zone }: { form: ReturnType<typeof useZodForm>; zone: string }) {
  const words = useTexts(agendaTexts).availability;
  const { placesForAdvisor } = useTexts(bookingTexts);
  return (
    <>
      <TextField label={words.name} hint={words.nameHint} width="medium" {...form.field("name")} />
      <CheckboxGroup
        label={words.placesLabel}
        options={places.map((value) => ({ value, label: placesForAdvisor[value] }))}
        {...form.choices("places")}
      />
      <Select label={words.zone} width="medium" options={zoneChoices(zone)} {...form.field("zone")} />
    </>
  );
}

import { places } from "#app/domain/booking/appointment-kinds.ts";
import { weekdayValues } from "#app/domain/booking/availability.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

/** On which days, from when to when, and where. */
export function HoursFields({ form }: { form: ReturnType<typeof useZodForm> }) {
  const texts = useTexts(bookingTexts);
  const words = texts.availability;
  return (
    <>
      <CheckboxGroup
        label={words.weekdaysLabel}
        options={weekdayValues.map((value, nth) => ({ value, label: words.weekdays[nth] ?? "" }))}
        {...form.choices("weekdays")}
      />
      <TextField label={words.start} hint={words.timeHint} width="short" {...form.field("start")} />
      <TextField label={words.end} hint={words.timeHint} width="short" {...form.field("end")} />
      <CheckboxGroup
        label={words.placesLabel}
        options={places.map((value) => ({ value, label: texts.placesForAdvisor[value] }))}
        {...form.choices("places")}
      />
    </>
  );
}

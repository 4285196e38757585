import { hostings } from "#app/domain/agenda/appointment-type.ts";
import { places } from "#app/domain/agenda/places.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { type SelectOption, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import { FieldGroup, type OfficeForm } from "./field-group.tsx";

const inDigits = { width: "short", inputMode: "numeric", autoComplete: "off" } as const;

/** How many of it there can be. */
export function TypeMuchFields({ form }: { form: OfficeForm }) {
  const { fields, hints, groups } = useTexts(officeTexts).type;
  const { optional } = useTexts(siteTexts);
  const limit = { optional, ...inDigits };
  return (
    <FieldGroup id="much" title={groups.much}>
      <TextField label={fields.seats} hint={hints.seats} {...inDigits} {...form.field("seats")} />
      <TextField label={fields.maxPerDay} hint={hints.limit} {...limit} {...form.field("maxPerDay")} />
      <TextField label={fields.maxPerWeek} hint={hints.limit} {...limit} {...form.field("maxPerWeek")} />
    </FieldGroup>
  );
}

/** Who takes it. */
export function TypeWhoFields({ form, advisors }: { form: OfficeForm; advisors: readonly SelectOption[] }) {
  const { type, types } = useTexts(officeTexts);
  const { fields, hints, groups } = type;
  const { optional } = useTexts(siteTexts);
  return (
    <FieldGroup id="who" title={groups.who}>
      <RadioGroup
        label={fields.hosting}
        options={hostings.map((value) => ({ value, label: types.hosting[value] }))}
        {...form.field("hosting")}
      />
      <TextField label={fields.hostsNeeded} {...inDigits} {...form.field("hostsNeeded")} />
      {advisors.length === 0 ? (
        <p className="subtle">{hints.noHosts}</p>
      ) : (
        <CheckboxGroup
          label={fields.hostIds}
          hint={hints.named}
          optional={optional}
          options={advisors}
          {...form.choices("hostIds")}
        />
      )}
    </FieldGroup>
  );
}

/** Where it can be, and what the room must have then. */
export function TypeWhereFields({ form, features }: { form: OfficeForm; features: readonly string[] }) {
  const { fields, hints, groups } = useTexts(officeTexts).type;
  const { placesForAdvisor } = useTexts(bookingTexts);
  const { optional } = useTexts(siteTexts);
  return (
    <FieldGroup id="where" title={groups.where}>
      <CheckboxGroup
        label={fields.places}
        options={places.map((value) => ({ value, label: placesForAdvisor[value] }))}
        {...form.choices("places")}
      />
      {features.length === 0 ? (
        <p className="subtle">{hints.noFeatures}</p>
      ) : (
        <CheckboxGroup
          label={fields.roomFeatures}
          hint={hints.features}
          optional={optional}
          options={features.map((value) => ({ value, label: value }))}
          {...form.choices("roomFeatures")}
        />
      )}
    </FieldGroup>
  );
}

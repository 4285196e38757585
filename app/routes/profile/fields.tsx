import { languageField, periodField } from "#app/domain/cases/candidate-form.ts";
import { mostPeriods } from "#app/domain/cases/candidate-schema.ts";
import { places } from "#app/domain/matching/candidate.ts";
import { workLanguages } from "#app/domain/matching/languages.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { siteTexts } from "#app/texts/site.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useServedForm } from "#app/web/use-served-form.ts";
import type { FormView } from "./form-view.server.ts";

export type ProfileFields = Pick<ReturnType<typeof useServedForm>, "field" | "choices">;

interface Part {
  form: ProfileFields;
  view: FormView;
}

const numeric = { inputMode: "numeric", width: "short", autoComplete: "off" } as const;

/** How much, how many and when. */
export function TimeFields({ form, view: { lane } }: Part) {
  const { fields: words, sections } = useTexts(profileTexts);
  const { optional } = useTexts(siteTexts);
  const isGroup = lane === "mbo";
  return (
    <Section title={sections.time}>
      <div className="form">
        <TextField
          {...form.field("hoursPerWeek")}
          {...numeric}
          label={isGroup ? words.groupHours : words.hoursPerWeek}
        />
        <TextField
          {...form.field("capacity")}
          {...numeric}
          label={isGroup ? words.groupCapacity : words.capacity}
          hint={isGroup ? words.groupCapacityHint : undefined}
        />
        {lane === "frontrunner" ? (
          <TextField {...form.field("perQuarter")} {...numeric} label={words.perQuarter} />
        ) : null}
        <TextField {...form.field("availableFrom")} label={words.availableFrom} type="date" width="medium" />
        <TextField
          {...form.field("availableUntil")}
          label={words.availableUntil}
          hint={words.availableUntilHint}
          optional={optional}
          type="date"
          width="medium"
        />
        <OtherPeriods form={form} />
      </div>
    </Section>
  );
}

function OtherPeriods({ form }: Pick<Part, "form">) {
  const words = useTexts(profileTexts).fields;
  const { optional } = useTexts(siteTexts);
  const rows = Array.from({ length: mostPeriods }, (_, row) => row);
  const parts = ["from", "until", "hours"] as const;
  // what was filled in there must not hide when the form comes back
  const used = rows.some((row) =>
    parts.some((part) => {
      const { defaultValue = "", error } = form.field(periodField(row, part));
      return defaultValue !== "" || error !== undefined;
    }),
  );
  const field = (row: number, part: (typeof parts)[number]) => form.field(periodField(row, part));
  return (
    <Disclosure summary={words.morePeriods} open={used}>
      <div className="form">
        <p>{words.periodsLead}</p>
        {rows.map((row) => (
          <GroupFrame key={row} id={`period-${row}`} kind="fields" texts={{ label: words.period(row + 2), optional }}>
            <div className="cluster">
              <TextField
                {...field(row, "from")}
                label={words.periodFrom}
                optional={optional}
                type="date"
                width="medium"
              />
              <TextField
                {...field(row, "until")}
                label={words.periodUntil}
                optional={optional}
                type="date"
                width="medium"
              />
              <TextField {...field(row, "hours")} {...numeric} label={words.periodHours} optional={optional} />
            </div>
          </GroupFrame>
        ))}
      </div>
    </Disclosure>
  );
}

/** Where she works, how far she goes, and what she speaks. */
export function WhereFields({ form }: Part) {
  const { fields: words, sections } = useTexts(profileTexts);
  const matching = useTexts(matchingTexts);
  const named = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <Section title={sections.where}>
      <div className="form">
        <CheckboxGroup
          {...form.choices("places")}
          label={words.places}
          options={places.map((value) => ({ value, label: matching.places[value] }))}
        />
        <RadioGroup
          {...form.field("maxTravelBand")}
          label={words.travel}
          hint={words.travelHint}
          options={named(matching.travelBands)}
        />
        {workLanguages.map((language) => (
          <Select
            key={language}
            {...form.field(languageField(language))}
            label={`${words.languages}: ${matching.languages[language]}`}
            empty={words.languageNone}
            options={named(matching.languageLevels)}
            width="medium"
          />
        ))}
      </div>
    </Section>
  );
}

/** Lines of business; it may stay empty. */
export function SectorFields({ form, view: { sectors } }: Part) {
  const { fields: words, sections } = useTexts(profileTexts);
  const { optional } = useTexts(siteTexts);
  const { defaultValue: chosen, ...choices } = form.choices("sectors");
  const offered = new Set(sectors.map(({ value }) => value));
  return (
    <>
      <Disclosure summary={sections.sectors} open={chosen.length > 0}>
        <CheckboxGroup
          {...choices}
          defaultValue={chosen}
          label={sections.sectors}
          hint={words.sectorsHint}
          optional={optional}
          options={sectors}
        />
      </Disclosure>
      {chosen
        .filter((sector) => !offered.has(sector))
        .map((sector) => (
          // known of before, and finer than what can be chosen: saving must not lose it
          <input key={sector} type="hidden" name="sectors" value={sector} />
        ))}
    </>
  );
}

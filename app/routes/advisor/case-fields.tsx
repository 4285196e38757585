import { mostExtra, skillField } from "#app/domain/cases/case-form.ts";
import { caseFlags, places } from "#app/domain/matching/candidate.ts";
import { workLanguages } from "#app/domain/matching/languages.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";
import type { SkillChoices, SkillSuggestion } from "./case-defaults.server.ts";
import { ExtraSkill, SuggestedSkill } from "./skill-fields.tsx";

type CaseForm = Pick<ReturnType<typeof useZodForm>, "field" | "choices" | "summary">;

/** What has to be done. */
export function WorkFields({ form }: { form: CaseForm }) {
  const words = useTexts(advisorTexts).newCase;
  const { fields } = useTexts(casesTexts);
  return (
    <Section title={words.work}>
      <div className="form">
        <TextField {...form.field("title")} label={fields.title} hint={words.titleHint} autoComplete="off" />
        <TextArea {...form.field("question")} label={fields.question} hint={words.questionHint} rows={6} />
        <TextArea
          {...form.field("deliverable")}
          label={fields.deliverable}
          hint={words.deliverableHint}
          optional={words.optional}
          rows={3}
        />
      </div>
    </Section>
  );
}

/** Empty rows in sight; the others unfold. */
const extraInSight = 2;

/** What somebody has to be able to do. */
export function SkillsFields(props: {
  form: CaseForm;
  suggestions: readonly SkillSuggestion[];
  choices: readonly SkillChoices[];
}) {
  const { form, suggestions, choices } = props;
  const words = useTexts(advisorTexts).newCase;
  const extra = Array.from({ length: mostExtra }, (_, nth) => ({ row: suggestions.length + nth, number: nth + 1 }));
  // what was filled in there must not hide when the form comes back
  const used = extra.slice(extraInSight).some(({ row }) => form.field(skillField(row, "code")).defaultValue);
  const error = form.summary.errors.find(({ fieldId }) => fieldId === "skill-0-code")?.message;
  return (
    <Section title={words.skills} lead={suggestions.length > 0 ? words.skillsHint : words.skillsHintNoScan}>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <div className="form">
        {suggestions.map((suggestion) => (
          <SuggestedSkill key={suggestion.row} form={form} suggestion={suggestion} />
        ))}
        {extra.slice(0, extraInSight).map((one) => (
          <ExtraSkill key={one.row} form={form} choices={choices} {...one} />
        ))}
        <Disclosure summary={words.more} open={used}>
          <div className="form">
            {extra.slice(extraInSight).map((one) => (
              <ExtraSkill key={one.row} form={form} choices={choices} {...one} />
            ))}
          </div>
        </Disclosure>
      </div>
    </Section>
  );
}

/** How much, when and where. */
export function FrameFields({ form }: { form: CaseForm }) {
  const words = useTexts(advisorTexts).newCase;
  const { skillLevels, languages } = useTexts(matchingTexts);
  const { placesForAdvisor } = useTexts(bookingTexts);
  const levels = Object.entries(skillLevels).map(([value, label]) => ({ value, label }));
  return (
    <Section title={words.frame}>
      <div className="form">
        <RadioGroup {...form.field("level")} label={words.level} options={levels} />
        <TextField
          {...form.field("effortHours")}
          label={words.effort}
          hint={words.effortHint}
          inputMode="numeric"
          width="short"
        />
        <TextField {...form.field("startsOn")} label={words.startsOn} type="date" width="medium" />
        <TextField {...form.field("endsOn")} label={words.endsOn} type="date" width="medium" />
        <RadioGroup
          {...form.field("place")}
          label={words.place}
          options={places.map((value) => ({ value, label: placesForAdvisor[value] }))}
        />
        <CheckboxGroup
          {...form.choices("languages")}
          label={words.languages}
          options={workLanguages.map((value) => ({ value, label: languages[value] }))}
        />
      </div>
    </Section>
  );
}

/** What decides about the lane. */
export function AroundFields({ form }: { form: CaseForm }) {
  const words = useTexts(advisorTexts).newCase;
  const { flags } = useTexts(matchingTexts);
  return (
    <Section title={words.around}>
      <div className="form">
        <TextField
          {...form.field("supervisionHours")}
          label={words.supervision}
          hint={words.supervisionHint}
          inputMode="numeric"
          width="short"
        />
        <TextField
          {...form.field("budget")}
          label={words.budget}
          hint={words.budgetHint}
          optional={words.optional}
          inputMode="decimal"
          width="short"
        />
        <CheckboxGroup
          {...form.choices("flags")}
          label={words.flags}
          optional={words.optional}
          options={caseFlags.map((value) => ({ value, label: flags[value] }))}
        />
        <Tick form={form} name="hardDeadline" group={words.hardDeadlineGroup} label={words.hardDeadline} />
        <Tick form={form} name="repeatable" group={words.repeatableGroup} label={words.repeatable} />
      </div>
    </Section>
  );
}

function Tick({ form, name, group, label }: { form: CaseForm; name: string; group: string; label: string }) {
  const { optional } = useTexts(advisorTexts).newCase;
  const { error, defaultValue, ...input } = form.field(name);
  return (
    <GroupFrame id={name} kind="checkbox" texts={{ label: group, optional, error }}>
      <OptionTile
        {...input}
        kind="checkbox"
        look="line"
        id={name}
        value="yes"
        label={label}
        defaultChecked={defaultValue === "yes"}
      />
    </GroupFrame>
  );
}

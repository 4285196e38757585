import { mostExtra, skillField } from "#app/domain/cases/case-form.ts";
import { caseFlags, places } from "#app/domain/matching/candidate.ts";
import { workLanguages } from "#app/domain/matching/languages.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
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

/** Fields of the form that are lists. */
export const caseLists = ["languages", "flags"];

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
  /** How many rows there are to choose in, and how many of those are in sight. */
  rows?: { all: number; inSight: number };
}) {
  const { form, suggestions, choices, rows = { all: mostExtra, inSight: extraInSight } } = props;
  const words = useTexts(advisorTexts).newCase;
  const extra = Array.from({ length: rows.all }, (_, nth) => ({ row: suggestions.length + nth, number: nth + 1 }));
  // what was filled in there must not hide when the form comes back
  const used = extra.slice(rows.inSight).some(({ row }) => form.field(skillField(row, "code")).defaultValue);
  const error = form.summary.errors.find(({ fieldId }) => fieldId === "skill-0-code")?.message;
  return (
    <Section title={words.skills} lead={suggestions.length > 0 ? words.skillsHint : words.skillsHintNoScan}>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <div className="form">
        {suggestions.map((suggestion) => (
          <SuggestedSkill key={suggestion.row} form={form} suggestion={suggestion} />
        ))}
        {extra.slice(0, rows.inSight).map((one) => (
          <ExtraSkill key={one.row} form={form} choices={choices} {...one} />
        ))}
        <Disclosure summary={words.more} open={used}>
          <div className="form">
            {extra.slice(rows.inSight).map((one) => (
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
  const { skillLevels, languages, languageLevels } = useTexts(matchingTexts);
  const [names, spoken] = [new Map(Object.entries(languages)), new Map(Object.entries(languageLevels))];
  const { placesForAdvisor } = useTexts(bookingTexts);
  const levels = Object.entries(skillLevels).map(([value, label]) => ({ value, label }));
  // a language at a level comes from elsewhere; it stays for who does not touch it
  const finer = form.choices("languages").defaultValue.flatMap((value) => {
    const [, language, level] = /^(nl|en):([123])$/.exec(value) ?? [];
    if (language === undefined || level === undefined) return [];
    return [{ value, label: `${names.get(language)} (${spoken.get(level)})` }];
  });
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
          options={[...workLanguages.map((value) => ({ value, label: languages[value] })), ...finer]}
        />
      </div>
    </Section>
  );
}

/** What decides about the lane. */
export function AroundFields({ form }: { form: CaseForm }) {
  const words = useTexts(advisorTexts).newCase;
  const { priority } = useTexts(caselifeTexts);
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
        <RadioGroup
          {...form.field("priority")}
          label={priority.label}
          hint={priority.hint}
          options={Object.entries(priority.levels).map(([value, label]) => ({ value, label }))}
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

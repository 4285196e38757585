import { matchingTexts } from "#app/texts/matching.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { siteTexts } from "#app/texts/site.ts";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { ProfileFields } from "./fields.tsx";
import type { FormView } from "./form-view.server.ts";

const numeric = { inputMode: "numeric", width: "short", autoComplete: "off" } as const;
const named = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What only one of the three kinds is asked, and how independently the work goes. */
export function OwnFields({ form, view: { lane } }: { form: ProfileFields; view: FormView }) {
  const { fields: words, sections } = useTexts(profileTexts);
  const { skillLevels } = useTexts(matchingTexts);
  const titles = { student: sections.about, mbo: sections.group, frontrunner: sections.offer };
  return (
    <Section title={titles[lane]}>
      <div className="form">
        {lane === "student" ? <StudentFields form={form} /> : null}
        {lane === "mbo" ? <GroupFields form={form} /> : null}
        {lane === "frontrunner" ? <FrontrunnerFields form={form} /> : null}
        <Headline form={form} />
        <RadioGroup
          {...form.field("level")}
          label={lane === "mbo" ? words.groupLevel : words.level}
          options={named(skillLevels)}
        />
      </div>
    </Section>
  );
}

function Headline({ form }: { form: ProfileFields }) {
  const words = useTexts(profileTexts).fields;
  const { optional } = useTexts(siteTexts);
  return <TextField {...form.field("headline")} label={words.headline} hint={words.headlineHint} optional={optional} />;
}

function StudentFields({ form }: { form: ProfileFields }) {
  const words = useTexts(profileTexts).fields;
  return (
    <>
      <TextField {...form.field("programme")} label={words.programme} />
      <TextField {...form.field("year")} {...numeric} label={words.year} hint={words.yearHint} />
    </>
  );
}

function GroupFields({ form }: { form: ProfileFields }) {
  const words = useTexts(profileTexts).fields;
  const { optional } = useTexts(siteTexts);
  return (
    <>
      <TextField {...form.field("name")} label={words.name} hint={words.nameHint} autoComplete="off" width="medium" />
      <RadioGroup {...form.field("kind")} label={words.kind} options={named(words.groupKinds)} />
      <RadioGroup {...form.field("mboLevel")} label={words.mboLevel} options={named(words.mboLevels)} />
      <TextField {...form.field("crebo")} {...numeric} label={words.crebo} hint={words.creboHint} optional={optional} />
      <TextField {...form.field("size")} {...numeric} label={words.size} />
      <TextField {...form.field("supervisionHours")} {...numeric} label={words.supervisionHours} />
    </>
  );
}

function FrontrunnerFields({ form }: { form: ProfileFields }) {
  const words = useTexts(profileTexts).fields;
  const { optional } = useTexts(siteTexts);
  return (
    <>
      <RadioGroup {...form.field("kind")} label={words.frontrunnerKind} options={named(words.frontrunnerKinds)} />
      <RadioGroup {...form.field("pay")} label={words.pay} options={named(words.pays)} />
      <TextField
        {...form.field("rate")}
        label={words.rate}
        hint={words.rateHint}
        optional={optional}
        inputMode="decimal"
        width="short"
      />
      <TextField {...form.field("regions")} label={words.regions} hint={words.regionsHint} optional={optional} />
    </>
  );
}

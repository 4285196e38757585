import { skillField } from "#app/domain/cases/case-form.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Select } from "#app/ui/field.tsx";
import { FieldFrame, fieldAria, GroupFrame } from "#app/ui/field-frame.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";
import type { SkillChoices, SkillSuggestion } from "./case-defaults.server.ts";

type Fields = Pick<ReturnType<typeof useZodForm>, "field">;

/** A skill that the scan suggests: ticked or not, with its level and how needed it is. */
export function SuggestedSkill({ form, suggestion }: { form: Fields; suggestion: SkillSuggestion }) {
  const { row, code, name } = suggestion;
  const words = useTexts(advisorTexts).newCase;
  const field = skillField(row, "code");
  const { error, defaultValue, ...input } = form.field(field);
  return (
    <GroupFrame id={field} kind="fields" texts={{ label: name, error }}>
      <div className="cluster">
        <OptionTile
          {...input}
          kind="checkbox"
          look="line"
          id={field}
          value={code}
          label={words.ask}
          defaultChecked={defaultValue === code}
        />
        <LevelAndNeed form={form} row={row} />
      </div>
    </GroupFrame>
  );
}

/** A row in which any of the skills can be added. */
export function ExtraSkill(extra: { form: Fields; choices: readonly SkillChoices[]; row: number; number: number }) {
  const { form, choices, row, number } = extra;
  const words = useTexts(advisorTexts).newCase;
  const field = skillField(row, "code");
  return (
    <GroupFrame id={`${field}-group`} kind="fields" texts={{ label: words.extra(number) }}>
      <div className="cluster">
        <SkillSelect form={form} choices={choices} name={field} />
        <LevelAndNeed form={form} row={row} />
      </div>
    </GroupFrame>
  );
}

function LevelAndNeed({ form, row }: { form: Fields; row: number }) {
  const words = useTexts(advisorTexts).newCase;
  const { needs } = useTexts(matchingTexts);
  const levels = Object.entries(words.levels).map(([value, label]) => ({ value, label }));
  const kinds = Object.entries(needs).map(([value, label]) => ({ value, label }));
  const [level, need] = [form.field(skillField(row, "level")), form.field(skillField(row, "need"))];
  return (
    <>
      <Select {...level} label={words.skillLevel} options={levels} width="medium" />
      <Select {...need} label={words.skillNeed} options={kinds} width="medium" />
    </>
  );
}

function SkillSelect(props: { form: Fields; choices: readonly SkillChoices[]; name: string }) {
  const { form, choices, name } = props;
  const words = useTexts(advisorTexts).newCase;
  const { error, ...select } = form.field(name);
  const texts = { label: words.skill, optional: words.optional, error };
  return (
    <FieldFrame id={name} texts={texts}>
      <select {...select} id={name} className="control control--select control--full" {...fieldAria(name, texts)}>
        <option value="">{words.skillEmpty}</option>
        {choices.map(({ group, skills }) => (
          <optgroup key={group} label={group}>
            {skills.map((skill) => (
              <option key={skill.code} value={skill.code}>
                {skill.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

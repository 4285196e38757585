import { matchingTexts } from "#app/texts/matching.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select } from "#app/ui/field.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { ProfileFields } from "./fields.tsx";
import type { FormView } from "./form-view.server.ts";

/** Every skill with its level, by subject; a student also says what she wants to learn. */
export function SkillFields({ form, view }: { form: ProfileFields; view: FormView }) {
  const { fields: words, sections } = useTexts(profileTexts);
  const isGroup = view.lane === "mbo";
  const error = form.field("skills").error ?? form.choices("wishes").error;
  return (
    <Section title={isGroup ? sections.groupSkills : sections.skills} lead={words.skillsHint} id="skills">
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <p>
        {words.usual} {view.help.join("; ")}. {words.usualNote}
      </p>
      <div className="stack">
        {view.groups.map((group) => (
          <SkillGroup key={group.title} form={form} view={view} group={group} />
        ))}
      </div>
    </Section>
  );
}

function SkillGroup(props: { form: ProfileFields; view: FormView; group: FormView["groups"][number] }) {
  const { form, view, group } = props;
  const { fields: words } = useTexts(profileTexts);
  const { optional } = useTexts(siteTexts);
  const { skillLevels } = useTexts(matchingTexts);
  const levels = Object.entries(skillLevels).map(([value, label]) => ({ value, label }));
  const wished = form.choices("wishes").defaultValue;
  const used = group.skills.filter(
    ({ code, field }) => (form.field(field).defaultValue ?? "") !== "" || wished.includes(code),
  );
  const faulty = group.skills.some(({ field }) => form.field(field).error !== undefined);
  const summary = used.length === 0 ? group.title : `${group.title} (${words.chosen(used.length)})`;
  return (
    <Disclosure summary={summary} open={used.length > 0 || faulty}>
      <div className="grid">
        {group.skills.map(({ code, field, name }) => (
          <div key={code} className="stack stack--small">
            <Select {...form.field(field)} label={name} optional={optional} empty={words.skillNone} options={levels} />
            {view.lane === "student" ? (
              <OptionTile
                kind="checkbox"
                look="line"
                id={`wish-${code}`}
                name="wishes"
                value={code}
                defaultChecked={wished.includes(code)}
                label={
                  <>
                    {words.wish}
                    <span className="visually-hidden">: {name}</span>
                  </>
                }
              />
            ) : null}
          </div>
        ))}
      </div>
    </Disclosure>
  );
}

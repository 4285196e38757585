import { Form } from "@remix-run/react";
import { lanes } from "#app/domain/matching/candidate.ts";
import { skillGroups } from "#app/domain/matching/skill-shape.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { skillsTexts } from "#app/texts/skills.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

/** Names, subject and lanes of a skill, new or known. */
export function SkillForm({ form, submit }: { form: ReturnType<typeof useZodForm>; submit: string }) {
  const { fields } = useTexts(skillsTexts);
  const matching = useTexts(matchingTexts);
  const groups = skillGroups.map((value) => ({ value, label: matching.skillGroups[value] }));
  return (
    <Form {...form.formProps} className="form">
      <TextField label={fields.nl} autoComplete="off" {...form.field("nl")} />
      <TextField label={fields.en} autoComplete="off" lang="en" {...form.field("en")} />
      <Select label={fields.group} options={groups} {...form.field("group")} />
      <CheckboxGroup
        label={fields.lanes}
        options={lanes.map((value) => ({ value, label: matching.lanes[value] }))}
        {...form.choices("lanes")}
      />
      <Button>{submit}</Button>
    </Form>
  );
}

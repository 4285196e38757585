import { membersTexts } from "#app/texts/members.ts";
import { siteTexts } from "#app/texts/site.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useServedForm } from "#app/web/use-served-form.ts";

/** What is known of a student of a class. */
export function MemberFields({ form, withActive }: { form: ReturnType<typeof useServedForm>; withActive: boolean }) {
  const { fields: words } = useTexts(membersTexts);
  const { optional } = useTexts(siteTexts);
  return (
    <>
      <TextField {...form.field("name")} label={words.name} autoComplete="off" width="medium" />
      <TextField
        {...form.field("email")}
        label={words.email}
        hint={words.emailHint}
        optional={optional}
        type="email"
        autoComplete="off"
        width="medium"
      />
      <CheckboxGroup
        {...form.choices("minor")}
        label={words.minor}
        hint={words.minorHint}
        optional={optional}
        options={[{ value: "yes", label: words.minorTick }]}
      />
      {withActive ? (
        <CheckboxGroup
          {...form.choices("active")}
          label={words.active}
          optional={optional}
          options={[{ value: "yes", label: words.activeTick }]}
        />
      ) : null}
    </>
  );
}

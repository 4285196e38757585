import type { Shareable } from "#app/domain/cases/shared-context.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { useTexts } from "#app/web/language.tsx";

/** Everything that can be shown of a scan, as tick boxes of one list; nothing is ticked that was not agreed. */
export function SharingFields({ shareable, shared }: { shareable: Shareable; shared: readonly string[] }) {
  const words = useTexts(caselifeTexts).sharing;
  const { optional } = useTexts(caselifeTexts);
  return (
    <>
      <CheckboxGroup
        name="shared"
        id="shared-themes"
        label={words.themes}
        optional={optional}
        defaultValue={shared}
        options={shareable.themes.map(({ id, name, value }) => ({ value: id, label: name, hint: value }))}
      />
      {shareable.parts.map((part) => (
        <CheckboxGroup
          key={part.id}
          name="shared"
          id={`shared-${part.id}`}
          label={words.questions(part.title)}
          optional={optional}
          defaultValue={shared}
          options={part.questions.map(({ id, text, answer }) => ({ value: id, label: text, hint: answer }))}
        />
      ))}
    </>
  );
}

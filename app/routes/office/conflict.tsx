import { officeTexts } from "#app/texts/office.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";

/** Told on top of a form whose subject somebody else has changed meanwhile: what is there now, where it differs from what she typed. */
export function Conflict({ now }: { now: readonly { id: string; term: string; value: string }[] | undefined }) {
  const words = useTexts(officeTexts).conflict;
  if (now === undefined) return null;
  return (
    <Notice tone="warning" title={words.title} headingLevel={2} live="alert">
      <p>{words.text}</p>
      <p>{now.length === 0 ? words.same : words.now}</p>
      <DefinitionList items={now} />
    </Notice>
  );
}

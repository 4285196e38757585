import type { SharedFact } from "#app/domain/cases/shared-context.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "./language.tsx";

/** What the owner shows of her scan with her case; nothing when she shows nothing. */
export function SharedScan({ facts }: { facts: readonly SharedFact[] }) {
  const words = useTexts(caselifeTexts).sharing;
  if (facts.length === 0) return null;
  return (
    <Section title={words.shown} lead={words.shownLead}>
      <DefinitionList items={facts} />
    </Section>
  );
}

import type { CaseFact } from "#app/domain/cases/case-facts.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { TagList } from "#app/ui/badge.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WrittenText } from "#app/web/written-text.tsx";

interface Sheet {
  question: string;
  facts: readonly CaseFact[];
  skills: readonly { id: string; label: string }[];
}

/** What is asked, with the facts to decide on. */
export function CaseSheet({ question, facts, skills }: Sheet) {
  const words = useTexts(candidateTexts).about;
  return (
    <>
      <Section title={words.question}>
        <WrittenText text={question} />
        {skills.length === 0 ? null : (
          <div className="stack stack--small">
            <h3>{words.skills}</h3>
            <TagList label={words.skills} items={skills} />
          </div>
        )}
      </Section>
      <Section title={words.facts}>
        <DefinitionList items={facts} />
      </Section>
    </>
  );
}

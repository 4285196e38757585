import type { CaseFact } from "#app/domain/cases/case-facts.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import type { Language } from "#app/texts/language.ts";

/** What somebody who does a part should know: that there is more, before or after. Nothing for a case that stands by itself. */
export function partFacts(one: { partOfId: string | null; afterId: string | null }, language: Language): CaseFact[] {
  const words = caselifeTexts[language].parts;
  if (one.partOfId === null) return [];
  return [
    { id: "part", term: words.field, value: one.afterId === null ? words.candidateFirst : words.candidateSecond },
  ];
}

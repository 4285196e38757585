import { type Changeable, changedFields } from "#app/domain/cases/case-changes.ts";
import { skillLines } from "#app/domain/cases/case-facts.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { dayWords } from "#app/web/day-words.ts";

/** One field in which two versions of a case differ, in words. */
export interface Difference {
  field: string;
  now: string;
  yours: string;
}

/** Where what is kept differs from what was filled in. */
export function differences(
  kept: CaseInput,
  typed: CaseInput,
  around: { skills: SkillList; language: Language },
): Difference[] {
  const names = fieldNames(around.language);
  return changedFields(kept, typed).map((field) => ({
    field: names[field],
    now: wordsOf(field, kept, around),
    yours: wordsOf(field, typed, around),
  }));
}

function fieldNames(language: Language): Readonly<Record<Changeable, string>> {
  const { fields } = casesTexts[language];
  return {
    title: fields.title,
    question: fields.question,
    deliverable: fields.deliverable,
    skills: fields.skills,
    level: fields.level,
    effortHours: fields.effort,
    startsOn: fields.startsOn,
    endsOn: fields.endsOn,
    hardDeadline: fields.hardDeadline,
    place: fields.place,
    languages: fields.languages,
    supervisionHours: fields.supervision,
    budgetCents: fields.budget,
    flags: fields.flags,
    repeatable: fields.repeatable,
    priority: caselifeTexts[language].priority.field,
  };
}

function wordsOf(
  field: Changeable,
  content: CaseInput,
  { skills, language }: { skills: SkillList; language: Language },
): string {
  const words = casesTexts[language];
  const matching = matchingTexts[language];
  const levels: Readonly<Record<number, string>> = matching.skillLevels;
  const priorities: Readonly<Record<number, string>> = caselifeTexts[language].priority.levels;
  const spoken: Readonly<Record<string, string>> = matching.languages;
  switch (field) {
    case "skills":
      return skillLines(content.skills, skills, language)
        .map(({ label }) => label)
        .join("; ");
    case "level":
      return levels[content.level] ?? "";
    case "effortHours":
      return words.hours(content.effortHours);
    case "startsOn":
    case "endsOn":
      return dayWords(content[field], language);
    case "hardDeadline":
    case "repeatable":
      return content[field] ? words.yes : words.no;
    case "place":
      return matching.places[content.place];
    case "languages":
      return content.languages.map((one) => spoken[one] ?? one).join(", ");
    case "supervisionHours":
      return words.hoursPerWeek(content.supervisionHours);
    case "budgetCents":
      return content.budgetCents === null ? words.noBudget : euros(content.budgetCents, language);
    case "flags":
      return content.flags.length === 0 ? words.none : content.flags.map((flag) => matching.flags[flag]).join("; ");
    case "priority":
      return priorities[content.priority] ?? "";
    default:
      return content[field] === "" ? words.none : content[field];
  }
}

function euros(cents: number, language: Language): string {
  const money = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { style: "currency", currency: "EUR" });
  return money.format(cents / 100);
}

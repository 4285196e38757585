import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { dayWords } from "#app/web/day-words.ts";

export interface CaseFact {
  id: string;
  term: string;
  value: string;
}

/** A case in finished words: its facts in the order in which somebody who could do it would ask. */
export function caseView(found: FoundCase, around: { skills: SkillList; laneWhy: string }, language: Language) {
  const { id, reference, title, question, status, lane, appointmentId } = found.case;
  const { fields } = casesTexts[language];
  const matching = matchingTexts[language];
  const fact = (name: keyof typeof fields, value: string): CaseFact => ({ id: name, term: fields[name], value });
  return {
    ...{ id, reference, title, question, status, lane, appointmentId },
    company: found.company.name,
    laneWhy: around.laneWhy,
    facts: [
      fact("company", `${found.company.name}, ${found.contact.name}`),
      fact("lane", lane === null ? casesTexts[language].noLane : matching.lanes[lane]),
      fact("skills", skillsInWords(found, around.skills, language)),
      ...workFacts(found, language).map(({ name, value }) => fact(name, value)),
      fact("advisor", found.advisor.name),
      fact("reference", reference),
    ],
  };
}

function skillsInWords({ skills }: FoundCase, { nameOf }: SkillList, language: Language): string {
  const { needs } = matchingTexts[language];
  return skills
    .map(({ code, level, need }) => casesTexts[language].skill(nameOf(code, language), level, needs[need]))
    .join("; ");
}

function workFacts({ case: row }: FoundCase, language: Language) {
  const words = casesTexts[language];
  const matching = matchingTexts[language];
  const money = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { style: "currency", currency: "EUR" });
  const named = (names: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((code) => names[code] ?? code).join("; ");
  return [
    { name: "level" as const, value: named(matching.skillLevels, [String(row.level)]) },
    { name: "effort" as const, value: words.hours(row.effortHours) },
    { name: "period" as const, value: words.period(dayWords(row.startsOn, language), dayWords(row.endsOn, language)) },
    { name: "place" as const, value: matching.places[row.place] },
    { name: "languages" as const, value: named(matching.languages, row.languages) },
    { name: "supervision" as const, value: words.hoursPerWeek(row.supervisionHours) },
    {
      name: "budget" as const,
      value: row.budgetCents === null ? words.noBudget : money.format(row.budgetCents / 100),
    },
    ...(row.flags.length > 0 ? [{ name: "flags" as const, value: named(matching.flags, row.flags) }] : []),
    ...(row.deliverable === "" ? [] : [{ name: "deliverable" as const, value: row.deliverable }]),
    ...(row.hardDeadline ? [{ name: "hardDeadline" as const, value: words.hardDeadlineYes }] : []),
    ...(row.repeatable ? [{ name: "repeatable" as const, value: words.repeatableYes }] : []),
  ];
}

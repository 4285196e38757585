import { skillField } from "#app/domain/cases/case-form.ts";
import type { CaseTemplate } from "#app/domain/cases/template-shape.ts";
import { findTemplate, listTemplates } from "#app/domain/cases/templates.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { addDays } from "#app/lib/dates.ts";
import type { Language } from "#app/texts/language.ts";
import type { SkillSuggestion } from "./case-defaults.server.ts";

type Defaults = Record<string, string | string[]>;

/** The template that the address asks for; null without one. */
export const askedTemplate = (request: Request): CaseTemplate | null =>
  findTemplate(new URL(request.url).searchParams.get("sjabloon"));

/** The templates to choose from, and the one that was chosen. */
export function templateChoice(chosen: CaseTemplate | null, language: Language) {
  const choices = listTemplates().map(({ id, name }) => ({ value: id, label: name[language] }));
  return { choices, chosen: chosen && { id: chosen.id, name: chosen.name[language] } };
}

/** Rows for the skills of a template, then those that the scan suggests besides. */
export function templateSuggestions(
  template: CaseTemplate | null,
  scanned: readonly SkillSuggestion[],
  around: { skills: SkillList; language: Language },
): SkillSuggestion[] {
  if (template === null) return [...scanned];
  const offered = new Set(around.skills.offered.map(({ code }) => code));
  const codes = [...template.skills, ...scanned].map(({ code }) => code).filter((code) => offered.has(code));
  return [...new Set(codes)].map((code, row) => ({ row, code, name: around.skills.nameOf(code, around.language) }));
}

/** What a template puts in the form. The owner's own words, where there are any, stay. */
export function withTemplate(
  defaults: Defaults,
  template: CaseTemplate | null,
  shown: { suggestions: readonly SkillSuggestion[]; language: Language },
): Defaults {
  if (template === null) return defaults;
  const { language } = shown;
  const { question, startsOn } = defaults;
  const asked = new Map(template.skills.map((skill) => [skill.code, skill]));
  const rows = shown.suggestions.map(({ row, code }): Defaults => {
    const skill = asked.get(code);
    return {
      [skillField(row, "code")]: skill === undefined ? "" : code,
      [skillField(row, "level")]: String(skill?.level ?? 2),
      [skillField(row, "need")]: skill?.need ?? "nice",
    };
  });
  return {
    ...defaults,
    ...Object.assign({}, ...rows),
    title: template.title[language],
    question: typeof question === "string" && question.trim() !== "" ? question : template.question[language],
    deliverable: template.deliverable[language],
    level: String(template.level),
    effortHours: String(template.effortHours),
    endsOn: typeof startsOn === "string" ? addDays(startsOn, 7 * template.weeks) : "",
    place: template.place,
    supervisionHours: String(template.supervisionHours),
    flags: [...template.flags],
  };
}

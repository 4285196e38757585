import { mostExtra, skillField } from "#app/domain/cases/case-form.ts";
import { skillGroups } from "#app/domain/matching/skill-shape.ts";
import { type SkillList, suggestedSkills } from "#app/domain/matching/skills.ts";
import type { AdvisorPlan } from "#app/domain/plan/advisor-plan.ts";
import type { ResultView } from "#app/domain/scan/result-view.ts";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

export interface SkillSuggestion {
  row: number;
  code: string;
  name: string;
}

const mostSuggestions = 6;
/** So many suggestions are ticked beforehand, and so many of those as required: more would shut everybody out. */
const ticked = 4;
const required = 1;

const mostWeak = 2;

/** Skills that fit the weakest answers of the scan: the first steps of her plan, then her weakest themes. */
export function skillSuggestions(
  { scan, plan }: { scan: ResultView | null; plan: AdvisorPlan | null },
  skills: SkillList,
  language: Language,
): SkillSuggestion[] {
  if (scan === null) return [];
  const offered = new Set(skills.offered.map(({ code }) => code));
  const codes = suggestedSkills(scan.weak.slice(0, mostWeak), plan?.questions ?? []).filter((code) =>
    offered.has(code),
  );
  return codes.slice(0, mostSuggestions).map((code, row) => ({ row, code, name: skills.nameOf(code, language) }));
}

/** What stands in the form at first: her own words, a period that can work, and the suggested skills ticked. */
export function caseDefaults(
  about: { question: string; place: string; language: Language },
  suggestions: readonly SkillSuggestion[],
  now: Date,
): Record<string, string | string[]> {
  const today = localDateOf(now.getTime(), amsterdam);
  const rows = suggestions.map(({ row, code }) => ({
    [skillField(row, "code")]: row < ticked ? code : "",
    [skillField(row, "level")]: "2",
    [skillField(row, "need")]: row < required ? "must" : "nice",
  }));
  const extra = Array.from({ length: mostExtra }, (_, nth) => ({
    [skillField(suggestions.length + nth, "level")]: "2",
    [skillField(suggestions.length + nth, "need")]: "nice",
  }));
  return {
    question: about.question,
    level: "2",
    startsOn: addDays(today, 14),
    endsOn: addDays(today, 14 + 7 * 14),
    place: about.place,
    languages: [about.language],
    supervisionHours: "2",
    priority: "2",
    as: "open",
    ...Object.assign({}, ...rows, ...extra),
  };
}

/** One group of skills to choose from. */
export interface SkillChoices {
  group: string;
  skills: { code: string; name: string }[];
}

/** What a row of the form can ask, by group. */
export function skillChoices(skills: SkillList, language: Language): SkillChoices[] {
  return skillGroups.map((group) => ({
    group: matchingTexts[language].skillGroups[group],
    skills: skills.offered
      .filter((skill) => skill.group === group)
      .map(({ code, name }) => ({ code, name: name[language] })),
  }));
}

import type { FoundAppointment } from "#app/domain/booking/queries.server.ts";
import { mostExtra, skillField } from "#app/domain/cases/case-form.ts";
import { skillName, suggestedSkills } from "#app/domain/matching/skills.ts";
import type { AdvisorPlan } from "#app/domain/plan/advisor-plan.ts";
import type { ResultView } from "#app/domain/scan/result-view.ts";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";

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
  language: Language,
): SkillSuggestion[] {
  if (scan === null) return [];
  const codes = suggestedSkills(scan.weak.slice(0, mostWeak), plan?.questions ?? []);
  return codes.slice(0, mostSuggestions).map((code, row) => ({ row, code, name: skillName(code, language) }));
}

/** What stands in the form at first: her own words, a period that can work, and the suggested skills ticked. */
export function caseDefaults(
  { appointment, contact }: FoundAppointment,
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
    question: appointment.question,
    level: "2",
    startsOn: addDays(today, 14),
    endsOn: addDays(today, 14 + 7 * 14),
    place: appointment.place,
    languages: [contact.language],
    supervisionHours: "2",
    ...Object.assign({}, ...rows, ...extra),
  };
}

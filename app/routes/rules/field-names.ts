import { lanes } from "#app/domain/matching/candidate.ts";
import { fitParts } from "#app/domain/matching/fit.ts";
import { laneParts } from "#app/domain/matching/lane-scores.ts";
import { laneTicks, type RulesFields } from "#app/domain/matching/rules-form.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rulesTexts } from "#app/texts/rules.ts";

/** What a field of the rules is called, the lane with it where there are three of the same. */
export function fieldName(field: string, language: Language): string {
  const words = rulesTexts[language];
  const matching = matchingTexts[language];
  const fields: Readonly<Record<string, string>> = words.fields;
  const limits: Readonly<Record<string, string>> = words.limits;
  const own = fields[field];
  if (own !== undefined) return own;
  for (const part of laneParts)
    if (field === `lanes_weights_${part}`) return `${words.change.laneTitle}: ${matching.laneParts[part]}`;
  for (const part of fitParts)
    if (field === `ranking_weights_${part}`) return `${words.change.fitTitle}: ${matching.fitParts[part]}`;
  for (const lane of lanes) {
    const prefix = `lanes_limits_${lane}_`;
    if (field.startsWith(prefix)) return `${matching.lanes[lane]}: ${limits[field.slice(prefix.length)] ?? field}`;
  }
  return field;
}

/** What stands in a field, in words. */
export function fieldValue(value: RulesFields[string] | undefined, language: Language): string {
  const { ticks, none } = rulesTexts[language];
  if (value === undefined || value.length === 0) return none;
  if (!Array.isArray(value)) return value;
  return laneTicks
    .filter((tick) => value.includes(tick))
    .map((tick) => ticks[tick])
    .join("; ");
}

/** One rule that differs between two sets. */
export interface RuleDifference {
  field: string;
  what: string;
  old: string;
  fresh: string;
}

/** The rules that differ, in words. */
export function differences(
  fields: readonly string[],
  sets: { old: RulesFields; fresh: RulesFields },
  language: Language,
): RuleDifference[] {
  return fields.map((field) => ({
    field,
    what: fieldName(field, language),
    old: fieldValue(sets.old[field], language),
    fresh: fieldValue(sets.fresh[field], language),
  }));
}

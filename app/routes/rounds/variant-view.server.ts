import { defaultRules } from "#app/domain/matching/rules.ts";
import { roundSettings } from "#app/domain/rounds/schema.ts";

/** What stands in the fields of a calculation that is changed or copied. */
export function variantView({ id, name, settings }: { id: string; name: string; settings: unknown }) {
  return { id, name, settings: roundSettings.parse(settings), least: defaultRules.ranking.minimumFit };
}

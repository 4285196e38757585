import { findRules } from "#app/domain/matching/queries.server.ts";
import { roundSettings } from "#app/domain/rounds/schema.ts";

type Reader = Parameters<typeof findRules>[0];

/** What stands in the fields of a calculation that is changed or copied; `least`: the lowest match that the rules allow. */
export async function variantView(db: Reader, { id, name, settings }: { id: string; name: string; settings: unknown }) {
  const { ranking } = await findRules(db);
  return { id, name, settings: roundSettings.parse(settings), least: ranking.minimumFit };
}

import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { type OpeningWords, openingInWords } from "#app/domain/scan/opening-question.ts";
import type { Language } from "#app/texts/language.ts";
import { mainScanId } from "#scans/index.ts";

/** The question that begins the newest version of the scan; undefined when nothing in it can. */
export async function firstQuestion(
  db: Parameters<typeof newestScan>[0],
  language: Language,
): Promise<OpeningWords | undefined> {
  const definition = await newestScan(db, mainScanId);
  return definition && openingInWords(definition, language);
}

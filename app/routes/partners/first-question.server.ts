import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { openingQuestion } from "#app/domain/scan/opening-question.ts";
import { partView } from "#app/domain/scan/part-view.ts";
import type { Language } from "#app/texts/language.ts";
import { mainScanId } from "#scans/index.ts";

type Reader = Parameters<typeof newestScan>[0];

/** The question that begins the scan, in words. */
export interface FirstQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The question that begins the newest version of the scan. */
export async function firstQuestion(db: Reader, language: Language): Promise<FirstQuestion> {
  const definition = await newestScan(db, mainScanId);
  if (definition === undefined) throw new Error(`There is no scan ${mainScanId}.`);
  const { part, question: id } = openingQuestion(definition);
  const question = partView(definition, {}, { part, language })?.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`The scan has no question ${id}.`);
  return { id, text: question.text, options: question.options.map(({ value, label }) => ({ value, label })) };
}

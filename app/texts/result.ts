import { result as en } from "#app/texts/en/result.ts";
import { result as nl } from "#app/texts/nl/result.ts";

export const resultTexts = { nl, en };
export type { ResultTexts } from "#app/texts/nl/result.ts";

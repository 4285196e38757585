import { scan as en } from "#app/texts/en/scan.ts";
import { scan as nl } from "#app/texts/nl/scan.ts";

export const scanTexts = { nl, en };
export type { ScanTexts } from "#app/texts/nl/scan.ts";

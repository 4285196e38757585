import { scanSaid as en } from "#app/texts/en/scan-said.ts";
import { scanSaid as nl } from "#app/texts/nl/scan-said.ts";

export const scanSaidTexts = { nl, en };

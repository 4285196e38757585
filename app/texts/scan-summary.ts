import { scanSummary as en } from "#app/texts/en/scan-summary.ts";
import { scanSummary as nl } from "#app/texts/nl/scan-summary.ts";

export const scanSummaryTexts = { nl, en };

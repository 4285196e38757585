import { reporting as en } from "#app/texts/en/reporting.ts";
import { reporting as nl } from "#app/texts/nl/reporting.ts";

export const reportingTexts = { nl, en };

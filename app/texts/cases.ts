import { cases as en } from "#app/texts/en/cases.ts";
import { cases as nl } from "#app/texts/nl/cases.ts";

export const casesTexts = { nl, en };

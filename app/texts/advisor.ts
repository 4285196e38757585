import { advisor as en } from "#app/texts/en/advisor.ts";
import { advisor as nl } from "#app/texts/nl/advisor.ts";

export const advisorTexts = { nl, en };

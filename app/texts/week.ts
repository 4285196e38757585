import { week as en } from "#app/texts/en/week.ts";
import { week as nl } from "#app/texts/nl/week.ts";

export const weekTexts = { nl, en };

import { work as en } from "#app/texts/en/work.ts";
import { work as nl } from "#app/texts/nl/work.ts";

export const workTexts = { nl, en };

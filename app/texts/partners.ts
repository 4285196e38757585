import { partners as en } from "#app/texts/en/partners.ts";
import { partners as nl } from "#app/texts/nl/partners.ts";

export const partnersTexts = { nl, en };

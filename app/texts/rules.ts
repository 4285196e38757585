import { rules as en } from "#app/texts/en/rules.ts";
import { rules as nl } from "#app/texts/nl/rules.ts";

export const rulesTexts = { nl, en };

import { access as en } from "#app/texts/en/access.ts";
import { access as nl } from "#app/texts/nl/access.ts";

export const accessTexts = { nl, en };

import { choosing as en } from "#app/texts/en/choosing.ts";
import { choosing as nl } from "#app/texts/nl/choosing.ts";

export const choosingTexts = { nl, en };

import { home as en } from "#app/texts/en/home.ts";
import { home as nl } from "#app/texts/nl/home.ts";

export const homeTexts = { nl, en };

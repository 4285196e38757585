import { matching as en } from "#app/texts/en/matching.ts";
import { matching as nl } from "#app/texts/nl/matching.ts";

export const matchingTexts = { nl, en };

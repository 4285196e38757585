import { candidate as en } from "#app/texts/en/candidate.ts";
import { candidate as nl } from "#app/texts/nl/candidate.ts";

export const candidateTexts = { nl, en };

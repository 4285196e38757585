import { rounds as en } from "#app/texts/en/rounds.ts";
import { rounds as nl } from "#app/texts/nl/rounds.ts";

export const roundsTexts = { nl, en };

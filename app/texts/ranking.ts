import { ranking as en } from "#app/texts/en/ranking.ts";
import { ranking as nl } from "#app/texts/nl/ranking.ts";

export const rankingTexts = { nl, en };

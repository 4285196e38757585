import { statistics as en } from "#app/texts/en/statistics.ts";
import { statistics as nl } from "#app/texts/nl/statistics.ts";

export const statisticsTexts = { nl, en };

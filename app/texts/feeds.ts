import { feeds as en } from "#app/texts/en/feeds.ts";
import { feeds as nl } from "#app/texts/nl/feeds.ts";

export const feedTexts = { nl, en };

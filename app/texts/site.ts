import { site as en } from "#app/texts/en/site.ts";
import { site as nl } from "#app/texts/nl/site.ts";

export const siteTexts = { nl, en };

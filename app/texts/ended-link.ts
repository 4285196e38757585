import { endedLink as en } from "#app/texts/en/ended-link.ts";
import { endedLink as nl } from "#app/texts/nl/ended-link.ts";

export const endedLinkTexts = { nl, en };

import { profile as en } from "#app/texts/en/profile.ts";
import { profile as nl } from "#app/texts/nl/profile.ts";

export const profileTexts = { nl, en };

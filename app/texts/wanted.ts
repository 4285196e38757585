import { wanted as en } from "#app/texts/en/wanted.ts";
import { wanted as nl } from "#app/texts/nl/wanted.ts";

export const wantedTexts = { nl, en };

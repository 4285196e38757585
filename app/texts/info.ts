import { info as en } from "#app/texts/en/info.ts";
import { info as nl } from "#app/texts/nl/info.ts";

export const infoTexts = { nl, en };

import { keeping as en } from "#app/texts/en/keeping.ts";
import { keeping as nl } from "#app/texts/nl/keeping.ts";

export const keepingTexts = { nl, en };
export type { KeepingTexts } from "#app/texts/nl/keeping.ts";

import { progress as en } from "#app/texts/en/progress.ts";
import { progress as nl } from "#app/texts/nl/progress.ts";

export const progressTexts = { nl, en };
export type { ProgressTexts } from "#app/texts/nl/progress.ts";

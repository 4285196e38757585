import { file as en } from "#app/texts/en/file.ts";
import { file as nl } from "#app/texts/nl/file.ts";

export const fileTexts = { nl, en };

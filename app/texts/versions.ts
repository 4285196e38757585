import { versions as en } from "#app/texts/en/versions.ts";
import { versions as nl } from "#app/texts/nl/versions.ts";

export const versionsTexts = { nl, en };
export type { VersionsTexts } from "#app/texts/nl/versions.ts";

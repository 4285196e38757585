import { caselife as en } from "#app/texts/en/caselife.ts";
import { caselife as nl } from "#app/texts/nl/caselife.ts";

export const caselifeTexts = { nl, en };

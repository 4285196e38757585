import { office as en } from "#app/texts/en/office.ts";
import { office as nl } from "#app/texts/nl/office.ts";

export const officeTexts = { nl, en };

import { pdf as en } from "#app/texts/en/pdf.ts";
import { pdf as nl } from "#app/texts/nl/pdf.ts";

export const pdfTexts = { nl, en };

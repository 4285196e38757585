import { confidentiality as en } from "#app/texts/en/confidentiality.ts";
import { confidentiality as nl } from "#app/texts/nl/confidentiality.ts";

export const confidentialityTexts = { nl, en };

/** Of the statement's words. Who agreed to other words agrees anew: raise it when what is promised changes. */
export const confidentialityVersion = 1;

import { proposals as en } from "#app/texts/en/proposals.ts";
import { proposals as nl } from "#app/texts/nl/proposals.ts";

export const proposalsTexts = { nl, en };

import { proof as en } from "#app/texts/en/proof.ts";
import { proof as nl } from "#app/texts/nl/proof.ts";

export const proofTexts = { nl, en };

import { people as en } from "#app/texts/en/people.ts";
import { people as nl } from "#app/texts/nl/people.ts";

export const peopleTexts = { nl, en };

import { booked as en } from "#app/texts/en/booked.ts";
import { booked as nl } from "#app/texts/nl/booked.ts";

export const bookedTexts = { nl, en };

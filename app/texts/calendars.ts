import { calendars as en } from "#app/texts/en/calendars.ts";
import { calendars as nl } from "#app/texts/nl/calendars.ts";

export const calendarsTexts = { nl, en };

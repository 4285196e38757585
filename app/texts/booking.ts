import { booking as en } from "#app/texts/en/booking.ts";
import { booking as nl } from "#app/texts/nl/booking.ts";

export const bookingTexts = { nl, en };

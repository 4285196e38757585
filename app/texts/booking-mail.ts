import { bookingMail as en } from "#app/texts/en/booking-mail.ts";
import { bookingMail as nl } from "#app/texts/nl/booking-mail.ts";

export const bookingMailTexts = { nl, en };

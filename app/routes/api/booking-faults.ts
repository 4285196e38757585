import { bookingTexts } from "#app/texts/booking.ts";

/**
 * What is wrong with a field of a booking, for a program: the words of the form say what to type, but a moment and a code come in
 * otherwise here than there.
 */
export const bookingFaults = {
  ...bookingTexts.en.errors,
  "booking.errors.kind": "Send a kind of meeting, such as intake: see the appointment types.",
  "booking.errors.place": "Send a place: media-park, online or on-site.",
  "booking.errors.start": "Send the start as UTC text on a whole five minutes, such as 2026-12-01T13:30:00Z.",
  "booking.errors.language": "Send the language as nl or en, or leave the field out.",
  "booking.errors.scanToken": "There is no scan with this token. Send another one, or leave the field out.",
  "booking.errors.date": "Send a date such as 2026-12-01.",
};

import { z } from "zod";
import { bookingSchema } from "#app/domain/booking/schema.ts";
import { dayNumber } from "#app/lib/dates.ts";

const [visit, elsewhere] = bookingSchema.options;
const date = z.iso.date({ error: "booking.errors.date", abort: true });
const period = { firstDate: date, lastDate: date };

const inOrder = { error: "booking.errors.dateOrder", path: ["lastDate"] };

/** Somebody who wants to hear when there is room: what she would book, and in which period. */
export const waitingForm = z
  .discriminatedUnion(
    "place",
    [
      visit.omit({ start: true, hold: true, guestZone: true }).extend(period),
      elsewhere.omit({ start: true, hold: true, guestZone: true }).extend(period),
    ],
    { error: "booking.errors.place" },
  )
  .refine(({ firstDate, lastDate }) => firstDate <= lastDate, inOrder)
  .refine(({ firstDate, lastDate }) => dayNumber(lastDate) - dayNumber(firstDate) <= 200, {
    error: "booking.errors.dateRange",
    path: ["lastDate"],
  });
export type WaitingWish = z.output<typeof waitingForm>;

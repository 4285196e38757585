import { slotsQuerySchema } from "#app/domain/booking/schema.ts";
import { askSlots } from "#app/domain/booking/slot-queries.server.ts";
import type { Slot } from "#app/domain/booking/slot-question.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates } from "#app/lib/time.ts";
import { checked, readQuery, unusable } from "#app/web/read-json.server.ts";
import { bookingFaults } from "./booking-faults.ts";

/** The open times that a query asks for. @throws a 422 problem document with the path of each fault */
export async function askedSlots(db: Parameters<typeof askSlots>[0], request: Request): Promise<Slot[]> {
  const { from, to, ...wish } = checked(readQuery(request), slotsQuerySchema, bookingFaults);
  const within = instantsOfDates(from, to, amsterdam);
  const question = await askSlots(db, { ...wish, within }, new Date());
  if (question === undefined) throw unusable([{ path: "kind", message: bookingFaults["booking.errors.kind"] }]);
  return openSlots(question);
}

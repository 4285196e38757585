import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOpenSlots } from "#app/domain/booking/queries.server.ts";
import { slotsQuerySchema } from "#app/domain/booking/schema.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates } from "#app/lib/time.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { checked, readQuery } from "#app/web/read-json.server.ts";
import { bookingFaults } from "./booking-faults.ts";

/** The open times of a kind at a place, from one local date up to and including another. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  await withinLimit("slots", context.clientAddress);
  const { kind, place, from, to } = checked(readQuery(request), slotsQuerySchema, bookingFaults);
  const within = instantsOfDates(from, to, amsterdam);
  const slots = await listOpenSlots(context.db, { kind, place, within }, new Date());
  const answer = {
    timeZone: amsterdam,
    slots: slots.map(({ start, end, hosts }) => ({
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      advisors: hosts.length,
    })),
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

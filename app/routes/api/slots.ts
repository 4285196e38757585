import type { LoaderFunctionArgs } from "@remix-run/node";
import { amsterdam } from "#app/lib/format.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { askedSlots } from "./asked-slots.server.ts";
import { slotAnswer } from "./slot-answer.ts";

/** The open times of a kind at a place, from one local date up to and including another. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  await withinLimit("slots", context.clientAddress);
  const slots = await askedSlots(context.db, request);
  const answer = { timeZone: amsterdam, slots: slots.map(slotAnswer) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

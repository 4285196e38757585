import type { LoaderFunctionArgs } from "@remix-run/node";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { askedSlots } from "./asked-slots.server.ts";

/** On which days there is room: of each day with open times how many, and the first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  await withinLimit("slots", context.clientAddress);
  const days = new Map<string, { date: string; open: number; first: string }>();
  for (const { start } of await askedSlots(context.db, request)) {
    const date = localDateOf(start, amsterdam);
    const day = days.get(date) ?? { date, open: 0, first: new Date(start).toISOString() };
    day.open += 1;
    days.set(date, day);
  }
  return Response.json({ timeZone: amsterdam, days: [...days.values()] }, { headers: { "Cache-Control": "no-store" } });
}

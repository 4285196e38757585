import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOffered } from "#app/domain/booking/offered-queries.server.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { guard } from "#app/web/guard.server.ts";

/** The kinds of meeting that can be booked, with their places, advisors and questions. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  await withinLimit("slots", context.clientAddress);
  const types = await listOffered(context.db, new Date());
  const answer = {
    types: types.map(({ code, names, about, duration, seats, approval, places, advisors, questions }) => ({
      ...{ kind: code, names, about, minutes: duration, seats, approval, places, questions },
      advisors: advisors.map(({ id, name }) => ({ id, name })),
    })),
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { apiPaths } from "#app/api-paths.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { type Booked, type BookingRefusal, wishOf } from "#app/domain/booking/new-appointment.server.ts";
import { findAnswer, type Once } from "#app/domain/booking/once.server.ts";
import { type Booking, bookingSchema } from "#app/domain/booking/schema.ts";
import { prefillFromResponse } from "#app/domain/scan/queries.server.ts";
import { sharing } from "#app/lib/sharing.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { bookingUnder } from "#app/web/booking-once.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idempotencyKey, keyReused } from "#app/web/idempotency-key.server.ts";
import { office } from "#app/web/office.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { checked, readJson, unusable } from "#app/web/read-json.server.ts";
import { bookingFaults } from "./booking-faults.ts";
import { timeProblem } from "./time-problem.server.ts";

type Context = ActionFunctionArgs["context"];

// ten of the same request at once count as one, and wait for one booking
const answered = sharing<Response>();

/** Books an appointment. The same key with the same body gets the same answer, and books once. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  if (request.method !== "POST") return onlyPost();
  const key = idempotencyKey(request);
  const booking = checked(await readJson(request), bookingSchema, bookingFaults);
  const once = bookingUnder(key, booking);
  const answer = await answered(`${once.requestHash} ${key}`, () => book(context, booking, once).catch(problemOrThrow));
  return answer.clone();
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  return onlyPost();
}

const onlyPost = () =>
  problemResponse({ status: 405, code: "method-not-allowed", detail: "Use POST." }, { Allow: "POST" });

/** A problem that was thrown is an answer to all who wait for it; each gets a copy. */
function problemOrThrow(thrown: unknown): Response {
  if (thrown instanceof Response) return thrown;
  throw thrown;
}

async function book(context: Context, booking: Booking, once: Once): Promise<Response> {
  const known = await findAnswer(context.db, once);
  if (known?.ok) return created(booking, known.value);
  await withinLimit("booking", context.clientAddress);
  const { scanToken } = booking;
  const scan = scanToken === null ? undefined : await prefillFromResponse(context.db, scanToken);
  if (scanToken !== null && scan === undefined)
    return unusable([{ path: "scanToken", message: bookingFaults["booking.errors.scanToken"] }]);
  const outcome = await bookAppointment(context.db, { booking, scan, once, office: office() }, new Date());
  return outcome.ok ? created(booking, outcome.value) : refusal(context, { booking, reason: outcome.reason });
}

function refusal(
  { db }: Context,
  { booking, reason }: { booking: Booking; reason: BookingRefusal },
): Response | Promise<Response> {
  switch (reason) {
    case "too-many-open":
      return unusable([{ path: "email", message: bookingFaults.tooMany }], "too-many-open");
    case "answers":
      return unusable([{ path: "answers", message: bookingFaults["booking.errors.answers"] }]);
    case "key-reused":
      return keyReused();
    default:
      return timeProblem(db, { reason, wish: wishOf(booking), start: booking.start });
  }
}

function created({ kind, place }: Booking, { reference, start, end, timeZone, token, requested }: Booked): Response {
  const manageUrl = office().appointmentUrl(token);
  const status = requested ? "requested" : "confirmed";
  const answer = { reference, token, status, kind, place, start, end, timeZone, manageUrl };
  const Location = apiPaths.apiAppointment({ token });
  return Response.json(answer, { status: 201, headers: { Location, "Cache-Control": "no-store" } });
}

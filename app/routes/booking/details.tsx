import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choiceSchema, timeSchema } from "#app/domain/booking/choice.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { isBookable } from "#app/domain/booking/queries.server.ts";
import { type Booking, bookingSchema } from "#app/domain/booking/schema.ts";
import { findStepQuestion } from "#app/domain/plan/queries.server.ts";
import { prefillFromResponse } from "#app/domain/scan/queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { bookingPressed } from "#app/web/booking-once.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { office } from "#app/web/office.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { stepTitle } from "./parts/booking-steps.tsx";
import { DetailsPage } from "./parts/details-page.tsx";
import { givenChoice } from "./parts/given-choice.ts";
import { weekView } from "./parts/slot-view.server.ts";

export const handle: PageHandle = { title: (language) => stepTitle("details", language) };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const query = new URL(request.url).searchParams;
  const given = givenChoice(query);
  const start = query.get("start") ?? "";
  const chosen = timeSchema.safeParse({ ...given, start });
  if (!chosen.success) {
    throw redirect(choiceSchema.safeParse(given).success ? paths.bookingTime(given) : paths.booking(given));
  }
  const now = new Date();
  const { kind, place, scan, step } = chosen.data;
  const language = await languageOf(request);
  const free = await isBookable(context.db, chosen.data, now);
  const prefill = scan ? await prefillFromResponse(context.db, scan) : undefined;
  const asked = scan && step ? await findStepQuestion(context.db, { token: scan, step }) : undefined;
  return {
    choice: { kind, place, scan: prefill ? scan : undefined, step: asked === undefined ? undefined : step },
    start,
    when: formatDateTime(chosen.data.start, language, amsterdam),
    question: asked ?? prefill?.question ?? "",
    /** Only when somebody else has the time: the week around it as it is now. */
    instead: free ? null : await weekView(context.db, { kind, place, from: start.slice(0, 10), language }, now),
    free,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  const form = await readForm(request, bookingSchema);
  if (!form.ok) return reject(form.errors[""] ? { website: ["trap"] } : form.errors, form.typed);
  const wait = await secondsToWait("booking", context.clientAddress);
  const typed = typedFrom(form.value);
  if (wait !== null) {
    const limited = { errors: { email: ["limit"] }, typed };
    return data(limited, { status: 429, headers: { "Retry-After": String(wait) } });
  }
  const { scanToken } = form.value;
  const prefill = scanToken ? await prefillFromResponse(context.db, scanToken) : undefined;
  const now = new Date();
  const once = bookingPressed(form.value, now);
  const ask = { booking: form.value, scan: prefill, once, office: office() };
  const outcome = await bookAppointment(context.db, ask, now);
  if (outcome.ok) return redirect(paths.appointmentConfirmed({ token: outcome.value.token }), 303);
  if (outcome.reason === "too-many-open") return reject({ email: ["tooMany"] }, typed);
  return data({ errors: { start: ["taken"] }, typed }, { status: 409 });
}

/** What she typed, as the form takes it back. */
function typedFrom(booking: Booking): Record<string, string> {
  const words = Object.entries(booking).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(words);
}

export default function BookingDetails() {
  const loaded = useLoaderData<typeof loader>();
  // another form when the time is gone: it asks for a time as well
  return <DetailsPage key={loaded.free ? "open" : "taken"} {...loaded} rejected={useActionData<typeof action>()} />;
}

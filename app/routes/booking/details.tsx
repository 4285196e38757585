import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findType } from "#app/domain/agenda/types.server.ts";
import { choiceSchema, timeSchema } from "#app/domain/booking/choice.ts";
import { refusalOf } from "#app/domain/booking/chosen-time.server.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { findHold, holds } from "#app/domain/booking/hold-commands.server.ts";
import { type Booking, bookingSchemaFor } from "#app/domain/booking/schema.ts";
import { findBrokenRule } from "#app/domain/booking/slot-queries.server.ts";
import { findPersonName } from "#app/domain/people/queries.server.ts";
import { findStepQuestion } from "#app/domain/plan/queries.server.ts";
import { prefillFromResponse } from "#app/domain/scan/queries.server.ts";
import { amsterdam, formatDateTime, formatTime } from "#app/lib/format.ts";
import { knownZone } from "#app/lib/zones.ts";
import { paths } from "#app/paths.ts";
import { bookingPressed } from "#app/web/booking-once.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { office } from "#app/web/office.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { refusedTime } from "#app/web/refused-time.ts";
import { reject } from "#app/web/reject.server.ts";
import { weekView } from "#app/web/slot-view.server.ts";
import { stepTitle } from "./parts/booking-steps.tsx";
import { DetailsPage } from "./parts/details-page.tsx";
import { givenChoice } from "./parts/given-choice.ts";

export const handle: PageHandle = { title: (language) => stepTitle("details", language) };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const query = new URL(request.url).searchParams;
  const given = givenChoice(query);
  const start = query.get("start") ?? "";
  const chosen = timeSchema.safeParse({ ...given, start });
  const type = await findType(context.db, given.kind);
  if (!chosen.success || type === undefined) {
    throw redirect(choiceSchema.safeParse(given).success ? paths.bookingTime(given) : paths.booking(given));
  }
  const now = new Date();
  const { kind, place, advisorId, postcode, scan, step } = chosen.data;
  const language = await languageOf(request);
  const hold = query.get("hold") ?? "";
  const held = hold === "" ? undefined : await findHold(context.db, hold, now);
  const isHeld = held !== undefined && holds(held, { typeId: type.id, place, start: chosen.data.start });
  const wish = { kind, place, advisorId, postcode };
  const rule = isHeld ? null : await findBrokenRule(context.db, wish, chosen.data.start, now);
  const prefill = scan ? await prefillFromResponse(context.db, scan) : undefined;
  const asked = scan && step ? await findStepQuestion(context.db, { token: scan, step }) : undefined;
  const zone = place === "online" ? knownZone(query.get("zone")) : undefined;
  const page = {
    choice: {
      ...{ kind, place, advisorId: advisorId ?? undefined, postcode: postcode ?? undefined },
      ...{ scan: prefill ? scan : undefined, step: asked === undefined ? undefined : step, zone },
    },
    start,
    hold: isHeld ? hold : "",
    heldUntil: isHeld && held?.heldUntil ? formatTime(held.heldUntil.getTime(), language, amsterdam) : null,
    kindName: type.names[language],
    advisorName: advisorId === null ? null : ((await findPersonName(context.db, advisorId)) ?? null),
    questions: type.questions,
    when: formatDateTime(chosen.data.start, language, zone ?? amsterdam),
    question: asked ?? prefill?.question ?? "",
    /** Only when the time cannot be had (any more): why, and the week around it as it is now. */
    gone: rule === null ? null : refusalOf(rule),
    instead: rule === null ? null : await weekView(context.db, { ...wish, from: start.slice(0, 10), language }, now),
  };
  return data(page, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  const kind = new URL(request.url).searchParams.get("kind") ?? "";
  const questions = (await findType(context.db, kind))?.questions ?? [];
  const lists = questions.flatMap((one) => (one.kind === "choices" ? [`answers.${one.id}`] : []));
  const form = await readForm(request, bookingSchemaFor(questions), lists);
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
  if (outcome.reason === "answers" || outcome.reason === "key-reused")
    return reject({ kind: ["booking.errors.answers"] }, typed);
  return refusedTime(outcome.reason, typed);
}

/** What she typed, as the form takes it back. */
function typedFrom({ answers, ...booking }: Booking): Record<string, string | string[]> {
  const words = Object.entries(booking).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const own = Object.entries(answers).map(([id, answer]) => [`answers.${id}`, answer] as const);
  return Object.fromEntries([...words, ...own]);
}

export default function BookingDetails() {
  const loaded = useLoaderData<typeof loader>();
  // another form when the time is gone: it asks for a time as well
  return <DetailsPage key={loaded.gone ?? "open"} {...loaded} rejected={useActionData<typeof action>()} />;
}

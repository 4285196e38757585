import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { isAboutAppointment } from "#app/domain/booking/appointment.ts";
import { moveAppointment } from "#app/domain/booking/commands.server.ts";
import { postcodeIn } from "#app/domain/booking/moved-appointment.server.ts";
import { moveSchema } from "#app/domain/booking/schema.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { office } from "#app/web/office.server.ts";
import { journalActor, ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { refusedTime } from "#app/web/refused-time.ts";
import { reject } from "#app/web/reject.server.ts";
import { weekView } from "#app/web/slot-view.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { WeekLinks } from "#app/web/week-links.tsx";
import { workPaths } from "#app/work-paths.ts";
import { pageOfDeed } from "./appointment-view.server.ts";

export const handle: PageHandle = { title: (language) => appointmentTexts[language].move.title };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.change", { id, actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const { place, address, reservationId, advisorId } = found.appointment;
  const isGroup = found.type.seats > 1;
  const except = isGroup ? undefined : (reservationId ?? undefined);
  const wish = { kind: found.type.id, place, advisorId, postcode: postcodeIn(address), except, byOffice: true };
  const from = new URL(request.url).searchParams.get("van");
  return {
    ...pageOfDeed(found, { verb: "moveByOffice", language }, now),
    isGroup,
    week: await weekView(context.db, { ...wish, from, language }, now),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.change", { id, actor, request });
  const form = await readForm(request, moveSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { language } = found.contact;
  const change = { id, start: form.value.start, by: journalActor(actor), language, office: office(), byOffice: true };
  const outcome = await moveAppointment(context.db, change, new Date());
  if (outcome.ok) return redirect(workPaths.advisorAppointment({ id, done: "moved" }), 303);
  const { reason } = outcome;
  return reason === "not-found" || isAboutAppointment(reason)
    ? redirect(workPaths.advisorAppointment({ id, refused: reason }), 303)
    : refusedTime(reason);
}

export default function Move() {
  const { id, company, when, isGroup, week } = useLoaderData<typeof loader>();
  const words = useTexts(appointmentTexts).move;
  const booking = useTexts(bookingTexts);
  const { taken } = useTexts(bookedTexts).move;
  const messages = { ...booking.errors, "slot-taken": taken };
  const form = useZodForm({ schema: moveSchema, rejected: useActionData<typeof action>(), messages });
  const keep = (
    <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary">
      {words.back}
    </ButtonLink>
  );
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.titleFor(company)} lead={words.intro(when)} />
      {week === null ? (
        <EmptyState title={booking.time.noneTitle} action={keep}>
          <p>{words.none}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          {isGroup ? <p>{words.group}</p> : null}
          <WeekLinks week={week} to={(from) => workPaths.advisorMove({ id, from })} />
          <Form {...form.formProps} className="form" key={week.first}>
            <SlotList label={words.label} hint={words.tell} days={week.days} {...form.field("start")} />
            <ButtonRow>
              <Button>{words.submit}</Button>
              {keep}
            </ButtonRow>
          </Form>
        </div>
      )}
    </Main>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { isAboutAppointment } from "#app/domain/booking/appointment.ts";
import { moveAppointment } from "#app/domain/booking/commands.server.ts";
import { postcodeIn } from "#app/domain/booking/moved-appointment.server.ts";
import { moveSchema } from "#app/domain/booking/schema.ts";
import { paths } from "#app/paths.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { office } from "#app/web/office.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { refusedTime } from "#app/web/refused-time.ts";
import { reject } from "#app/web/reject.server.ts";
import { weekView } from "#app/web/slot-view.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { WeekLinks } from "#app/web/week-links.tsx";
import { openedBy, viewOf } from "./parts/opened.server.ts";

export const handle: PageHandle = { title: (language) => bookedTexts[language].move.title };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const now = new Date();
  const language = await languageOf(request, found.contact.language);
  const { movable, when } = viewOf(found, language, now);
  if (!movable) throw redirect(paths.appointment({ token: params.token ?? "" }));
  const { place, address, reservationId } = found.appointment;
  const from = new URL(request.url).searchParams.get("from");
  const except = found.type.seats > 1 ? undefined : (reservationId ?? undefined);
  const wish = { kind: found.type.id, place, postcode: postcodeIn(address), except };
  const week = await weekView(context.db, { ...wish, from, language }, now);
  return data({ language, token: params.token ?? "", when, week }, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const token = params.token ?? "";
  const form = await readForm(request, moveSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const language = await languageOf(request, found.contact.language);
  const by = { id: actor.personId, role: "entrepreneur" };
  const change = { id: found.appointment.id, start: form.value.start, by, language, office: office() };
  const outcome = await moveAppointment(context.db, change, new Date());
  if (outcome.ok) return redirect(paths.appointmentConfirmed({ token }), 303);
  const { reason } = outcome;
  return reason === "not-found" || isAboutAppointment(reason)
    ? redirect(paths.appointment({ token }), 303)
    : refusedTime(reason);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function AppointmentMove() {
  const { token, when, week } = useLoaderData<typeof loader>();
  const texts = useTexts(bookingTexts);
  const words = useTexts(bookedTexts).move;
  const messages = { ...texts.errors, "slot-taken": words.taken };
  const form = useServedForm({ rejected: useActionData<typeof action>(), messages });
  const keep = (
    <ButtonLink as={Link} to={paths.appointment({ token })} look="secondary">
      {words.keep}
    </ButtonLink>
  );
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.intro(when)} />
      {week === null ? (
        <EmptyState title={texts.time.noneTitle} action={keep}>
          <p>{texts.time.none}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <WeekLinks week={week} to={(from) => paths.appointmentMove({ token, from })} />
          <Form {...form.formProps} className="form" key={week.first}>
            <SlotList label={words.label} hint={texts.dutchTime} days={week.days} {...form.field("start")} />
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

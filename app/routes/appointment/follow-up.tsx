import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { type Booking, followUpSchema } from "#app/domain/booking/schema.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { bookingPressed } from "#app/web/booking-once.server.ts";
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
import type { WeekView } from "#app/web/slot-view.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { WeekLinks } from "#app/web/week-links.tsx";
import { workPaths } from "#app/work-paths.ts";
import { followUpView, sameGuest } from "./follow-up.server.ts";

export const handle: PageHandle = { title: (language) => appointmentTexts[language].followUp.title };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.followUp", { id, actor, request });
  const query = new URL(request.url).searchParams;
  const asked = { found, language: await languageOf(request), query };
  return { id, company: found.company, ...(await followUpView(context.db, asked, new Date())) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.followUp", { id, actor, request });
  const form = await readForm(request, followUpSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const booking: Booking = { ...form.value, ...sameGuest(found) };
  const now = new Date();
  const { responseId } = found.appointment;
  const scan = responseId === null ? undefined : { responseId };
  const ask = { booking, scan, once: bookingPressed(booking, now), by: journalActor(actor), office: office() };
  const outcome = await bookAppointment(context.db, ask, now);
  if (outcome.ok) return redirect(workPaths.advisorAppointment({ id, done: "followed-up" }), 303);
  const words = Object.entries(form.value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const typed = Object.fromEntries(words);
  const { reason } = outcome;
  if (reason === "too-many-open" || reason === "key-reused" || reason === "answers")
    return reject({ start: ["booking.errors.start"] }, typed);
  return refusedTime(reason, typed);
}

export default function FollowUp() {
  const { id, company, kinds, places, kind, place, week, name, email, defaults } = useLoaderData<typeof loader>();
  const words = useTexts(appointmentTexts).followUp;
  const booking = useTexts(bookingTexts);
  const back = (
    <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary">
      {words.back}
    </ButtonLink>
  );
  return (
    <Main width="narrow">
      <PageHeading title={words.titleFor(company)} lead={words.intro(name, email)} />
      <Section title={words.choose}>
        <Form method="get" className="filter" key={`${kind} ${place}`}>
          <Select label={words.kind} name="soort" defaultValue={kind} options={kinds} />
          <Select
            label={words.place}
            name="plek"
            defaultValue={place}
            options={places.map((value) => ({ value, label: booking.placesForAdvisor[value] }))}
          />
          <Button look="secondary">{words.show}</Button>
        </Form>
      </Section>
      {week === null ? (
        <EmptyState title={booking.time.noneTitle} action={back}>
          <p>{words.none}</p>
        </EmptyState>
      ) : (
        <Section title={words.time} titleHidden>
          <div className="stack">
            <WeekLinks week={week} to={(from) => workPaths.advisorFollowUp({ id, kind, place, from })} />
            <TimeForm key={`${kind} ${place} ${week.first}`} choice={{ kind, place }} week={week} defaults={defaults}>
              {back}
            </TimeForm>
          </div>
        </Section>
      )}
    </Main>
  );
}

interface TimeFormProps {
  choice: { kind: string; place: string };
  week: WeekView;
  defaults: Record<string, string>;
  /** The way back. */
  children: ReactNode;
}

function TimeForm({ choice, week, defaults, children }: TimeFormProps) {
  const words = useTexts(appointmentTexts).followUp;
  const booking = useTexts(bookingTexts);
  const { taken } = useTexts(bookedTexts).move;
  const { optional } = useTexts(siteTexts);
  const messages = { ...booking.errors, "slot-taken": taken };
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: followUpSchema, rejected, defaults, messages });
  return (
    <>
      <FormErrorSummary {...form.summary} />
      <Form {...form.formProps} className="form">
        <input type="hidden" {...form.hidden("kind", choice.kind)} />
        <input type="hidden" {...form.hidden("place", choice.place)} />
        <SlotList label={words.time} hint={booking.dutchTime} days={week.days} {...form.field("start")} />
        <TextArea label={words.question} hint={words.questionHint} rows={3} {...form.field("question")} />
        {choice.place === "on-site" ? (
          <GroupFrame id="address" texts={{ label: words.address }} kind="fields">
            <div className="form">
              <TextField label={booking.details.postcode} width="short" {...form.field("postcode")} />
              <TextField label={booking.details.houseNumber} width="short" {...form.field("houseNumber")} />
              <TextField label={booking.details.street} optional={optional} {...form.field("street")} />
              <TextField label={booking.details.city} optional={optional} {...form.field("city")} />
            </div>
          </GroupFrame>
        ) : null}
        <ButtonRow>
          <Button>{words.submit}</Button>
          {children}
        </ButtonRow>
      </Form>
    </>
  );
}

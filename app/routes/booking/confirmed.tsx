import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { AppointmentFacts } from "./parts/appointment-facts.tsx";
import { openedBy, viewOf } from "./parts/opened.server.ts";

export const handle: PageHandle = { title: (language) => bookingTexts[language].confirmed.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  // the back button after a cancellation must not say that it is booked
  if (found.appointment.status === "cancelled") throw redirect(paths.appointment({ token: params.token ?? "" }));
  const language = await languageOf(request, found.contact.language);
  const appointment = viewOf(found, language, new Date());
  return data({ language, token: params.token ?? "", appointment }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function AppointmentConfirmed() {
  const { token, appointment } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts);
  const title = appointment.sequence === 0 ? words.confirmed.title : words.confirmed.movedTitle;
  return (
    <Main width="narrow">
      <PageHeading title={title} lead={words.confirmed.intro(appointment.email)} />
      <Card look="lit">
        <AppointmentFacts appointment={appointment} />
      </Card>
      <ButtonRow>
        <ButtonLink href={paths.appointmentCalendar({ token })} icon="calendar" download>
          {words.confirmed.calendar}
        </ButtonLink>
        <ButtonLink as={Link} to={paths.appointment({ token })} look="secondary">
          {words.confirmed.manage}
        </ButtonLink>
      </ButtonRow>
      <Section title={words.confirmed.nextTitle}>
        <WhatComesNext />
      </Section>
    </Main>
  );
}

function WhatComesNext() {
  const { next } = useTexts(bookingTexts).confirmed;
  return (
    <Timeline
      items={[
        { id: "mail", title: next.mail, detail: next.mailDetail, state: "now" },
        { id: "prepare", title: next.prepare, detail: next.prepareDetail, state: "next" },
        { id: "remind", title: next.remind, detail: next.remindDetail, state: "next" },
        { id: "talk", title: next.talk, detail: next.talkDetail, state: "next" },
      ]}
    />
  );
}

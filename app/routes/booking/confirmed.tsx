import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { bookedTexts } from "#app/texts/booked.ts";
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
import { WayThere } from "./parts/way-there.tsx";

export const handle: PageHandle = { title: (language) => bookedTexts[language].confirmed.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const { status } = found.appointment;
  // the back button after a cancellation must not say that it is booked
  if (status === "cancelled" || status === "declined") throw redirect(paths.appointment({ token: params.token ?? "" }));
  const language = await languageOf(request, found.contact.language);
  const appointment = viewOf(found, language, new Date());
  return data({ language, token: params.token ?? "", appointment }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function AppointmentConfirmed() {
  const { token, appointment } = useLoaderData<typeof loader>();
  const words = useTexts(bookedTexts).confirmed;
  const asked = appointment.status === "requested";
  const title = asked ? words.requestedTitle : appointment.sequence === 0 ? words.title : words.movedTitle;
  return (
    <Main width="narrow">
      <PageHeading title={title} lead={(asked ? words.requestedIntro : words.intro)(appointment.email)} />
      <Card look="lit">
        <AppointmentFacts appointment={appointment} />
      </Card>
      <ButtonRow>
        <ButtonLink href={paths.appointmentCalendar({ token })} icon="calendar" download>
          {words.calendar}
        </ButtonLink>
        <ButtonLink as={Link} to={paths.appointment({ token })} look="secondary">
          {words.manage}
        </ButtonLink>
      </ButtonRow>
      <p className="cluster">
        <a href={appointment.google}>{words.google}</a>
        <a href={appointment.outlook}>{words.outlook}</a>
      </p>
      {appointment.place === "media-park" ? <WayThere /> : null}
      <Section title={words.nextTitle}>
        <WhatComesNext />
      </Section>
    </Main>
  );
}

function WhatComesNext() {
  const { next } = useTexts(bookedTexts).confirmed;
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

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { AppointmentFacts } from "./parts/appointment-facts.tsx";
import { openedBy, viewOf } from "./parts/opened.server.ts";

export const handle: PageHandle = { title: (language) => bookingTexts[language].manage.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.contact.language);
  const appointment = viewOf(found, language, new Date());
  return data({ language, token: params.token ?? "", appointment }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Appointment() {
  const { token, appointment } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts).manage;
  return (
    <Main width="narrow">
      <PageHeading
        title={appointment.status === "cancelled" ? words.cancelledTitle : words.title}
        lead={appointment.status === "cancelled" ? words.cancelled : undefined}
      />
      {appointment.status === "cancelled" || appointment.changeable ? null : (
        <Notice tone="info" title={words.pastTitle}>
          <p>{words.past}</p>
        </Notice>
      )}
      <Card look={appointment.changeable ? "lit" : "plain"}>
        <AppointmentFacts appointment={appointment} />
      </Card>
      {appointment.changeable ? <Changes token={token} /> : <Again />}
      <Section title={words.question}>
        <WrittenText text={appointment.question} />
      </Section>
    </Main>
  );
}

function Changes({ token }: { token: string }) {
  const words = useTexts(bookingTexts);
  return (
    <div className="stack">
      <ButtonRow>
        <ButtonLink as={Link} to={paths.appointmentMove({ token })}>
          {words.manage.move}
        </ButtonLink>
        <ButtonLink as={Link} to={paths.appointmentCancellation({ token })} look="secondary">
          {words.manage.cancel}
        </ButtonLink>
        <ButtonLink href={paths.appointmentCalendar({ token })} look="quiet" icon="calendar" download>
          {words.confirmed.calendar}
        </ButtonLink>
      </ButtonRow>
      <p className="subtle">{words.manage.until}</p>
    </div>
  );
}

function Again() {
  const words = useTexts(bookingTexts).manage;
  return (
    <ButtonRow>
      <ButtonLink as={Link} to={paths.booking()}>
        {words.again}
      </ButtonLink>
    </ButtonRow>
  );
}

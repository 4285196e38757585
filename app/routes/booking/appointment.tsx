import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
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
import { type AppointmentView, openedBy, viewOf } from "./parts/opened.server.ts";
import { WayThere } from "./parts/way-there.tsx";

export const handle: PageHandle = { title: (language) => bookedTexts[language].manage.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.contact.language);
  const appointment = viewOf(found, language, new Date());
  const waits = new URL(request.url).searchParams.get("gedaan") === "wachtlijst";
  return data({ language, token: params.token ?? "", appointment, waits }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Appointment() {
  const { token, appointment, waits } = useLoaderData<typeof loader>();
  const words = useTexts(bookedTexts).manage;
  const { title, lead } = headingOf(appointment, words);
  return (
    <Main width="narrow">
      {waits ? <Notice tone="success" title={words.soonerDone} live="status" /> : null}
      <PageHeading title={title} lead={lead} />
      <WhyNot appointment={appointment} />
      <Card look={appointment.changeable ? "lit" : "plain"}>
        <AppointmentFacts appointment={appointment} />
      </Card>
      {appointment.changeable ? <Changes token={token} appointment={appointment} /> : <Again />}
      {appointment.changeable && appointment.place === "media-park" ? <WayThere /> : null}
      <Section title={words.question}>
        <WrittenText text={appointment.question} />
        {appointment.answers.length === 0 ? null : (
          <DefinitionList
            items={appointment.answers.map(({ id, question, answer }) => ({ id, term: question, value: answer }))}
          />
        )}
      </Section>
    </Main>
  );
}

type Words = (typeof bookedTexts)["nl"]["manage"];

function headingOf({ status }: AppointmentView, words: Words): { title: string; lead?: string | undefined } {
  if (status === "cancelled") return { title: words.cancelledTitle, lead: words.cancelled };
  if (status === "declined") return { title: words.declinedTitle, lead: words.declined };
  return status === "requested" ? { title: words.requestedTitle, lead: words.requested } : { title: words.title };
}

function WhyNot({ appointment }: { appointment: AppointmentView }) {
  const words = useTexts(bookedTexts).manage;
  const { status, changeable, tooLate } = appointment;
  if (changeable || status === "cancelled" || status === "declined") return null;
  return (
    <Notice tone="info" title={tooLate ? words.tooLateTitle : words.pastTitle}>
      <p>{tooLate ? words.tooLate : words.past}</p>
    </Notice>
  );
}

function Changes({ token, appointment }: { token: string; appointment: AppointmentView }) {
  const words = useTexts(bookedTexts);
  return (
    <div className="stack">
      <ButtonRow>
        {appointment.movable ? (
          <ButtonLink as={Link} to={paths.appointmentMove({ token })}>
            {words.manage.move}
          </ButtonLink>
        ) : null}
        {appointment.cancellable ? (
          <ButtonLink as={Link} to={paths.appointmentCancellation({ token })} look="secondary">
            {words.manage.cancel}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.appointmentCalendar({ token })} look="quiet" icon="calendar" download>
          {words.confirmed.calendar}
        </ButtonLink>
      </ButtonRow>
      <p className="subtle">{appointment.until}</p>
      {appointment.movable ? (
        <Form method="post" action={paths.appointmentSooner({ token })}>
          <Button look="quiet" size="small">
            {words.manage.sooner}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

function Again() {
  const words = useTexts(bookedTexts).manage;
  return (
    <ButtonRow>
      <ButtonLink as={Link} to={paths.booking()}>
        {words.again}
      </ButtonLink>
    </ButtonRow>
  );
}

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { amsterdam, formatDate, formatDateTime } from "#app/lib/format.ts";
import { startOfDay } from "#app/lib/time.ts";
import { paths } from "#app/paths.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { openedWaiting } from "./opened.server.ts";

export const handle: PageHandle = { title: (language) => bookingTexts[language].waiting.statusTitle };

// looking changes nothing: mail scanners follow links, only the button takes the time
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { entry, offer, type } = await openedWaiting(context.db, params.token);
  allow(actor, "waiting.change", { scope: { byLink: true }, request });
  const language = await languageOf(request, entry.language);
  const words = bookingTexts[language];
  const dateWords = (date: string) => formatDate(startOfDay(date, amsterdam), language, amsterdam);
  const moment = (at: Date) => formatDateTime(at.getTime(), language, amsterdam);
  const has = entry.appointmentId === null ? undefined : await findAppointment(context.db, entry.appointmentId);
  const what = `${type.names[language]}, ${words.placesInSentence[entry.place]}`;
  const view = {
    language,
    token: params.token ?? "",
    status: entry.status,
    intro: words.waiting.statusIntro(what, dateWords(entry.firstDate), dateWords(entry.lastDate)),
    offer: offer && { when: moment(offer.startsAt), until: moment(offer.expiresAt) },
    moves: has && entry.status !== "taken" ? moment(has.appointment.startsAt) : null,
    gone: new URL(request.url).searchParams.get("gedaan") === "weg",
  };
  return data(view, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Waiting() {
  const { token, status, intro, offer, moves, gone } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts).waiting;
  if (status === "taken") return <Ended title={words.takenTitle} text={words.taken} />;
  if (status === "ended") return <Ended title={words.endedTitle} text={words.ended} again />;
  return (
    <Main width="narrow">
      {gone && offer === null ? (
        <Notice tone="warning" title={words.goneTitle} live="alert">
          <p>{words.gone}</p>
        </Notice>
      ) : null}
      <PageHeading title={words.statusTitle} lead={intro} />
      {offer === null ? (
        <p>{words.waits}</p>
      ) : (
        <Card title={words.offerTitle(offer.when)} look="lit">
          <div className="stack">
            <p>{words.offer(offer.until)}</p>
            {moves === null ? null : <p>{words.offerMoves(moves)}</p>}
            <ButtonRow>
              <Form method="post" action={paths.waitingTaken({ token })}>
                <Button look="spot" size="large">
                  {words.take}
                </Button>
              </Form>
              <Form method="post" action={paths.waitingDeclined({ token })}>
                <Button look="secondary">{words.decline}</Button>
              </Form>
            </ButtonRow>
          </div>
        </Card>
      )}
      <Form method="post" action={paths.waitingLeft({ token })}>
        <Button look="quiet">{words.leave}</Button>
      </Form>
    </Main>
  );
}

function Ended({ title, text, again = false }: { title: string; text: string; again?: boolean }) {
  const words = useTexts(bookedTexts).manage;
  return (
    <Main width="narrow">
      <PageHeading title={title} lead={text} />
      {again ? (
        <ButtonRow>
          <ButtonLink as={Link} to={paths.booking()}>
            {words.again}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Main>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { moveAppointment } from "#app/domain/booking/commands.server.ts";
import { moveSchema } from "#app/domain/booking/schema.ts";
import { paths } from "#app/paths.ts";
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
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { openedBy, viewOf } from "./parts/opened.server.ts";
import { weekView } from "./parts/slot-view.server.ts";
import { WeekLinks } from "./parts/week-links.tsx";

export const handle: PageHandle = { title: (language) => bookingTexts[language].move.title };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const now = new Date();
  const language = await languageOf(request, found.contact.language);
  const { changeable, when } = viewOf(found, language, now);
  if (!changeable) throw redirect(paths.appointment({ token: params.token ?? "" }));
  const { id, kind, place } = found.appointment;
  const from = new URL(request.url).searchParams.get("from");
  const week = await weekView(context.db, { kind, place, from, language, except: id }, now);
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
  if (outcome.reason === "slot-taken") return data({ errors: { start: ["taken"] }, typed: {} }, { status: 409 });
  return redirect(paths.appointment({ token }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function AppointmentMove() {
  const { token, when, week } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts);
  const messages = { ...words.errors, taken: words.move.taken };
  const form = useZodForm({ schema: moveSchema, rejected: useActionData<typeof action>(), messages });
  const keep = (
    <ButtonLink as={Link} to={paths.appointment({ token })} look="secondary">
      {words.move.keep}
    </ButtonLink>
  );
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.move.title} lead={words.move.intro(when)} />
      {week === null ? (
        <EmptyState title={words.time.noneTitle} action={keep}>
          <p>{words.time.none}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <WeekLinks week={week} to={(from) => paths.appointmentMove({ token, from })} />
          <Form {...form.formProps} className="form" key={week.first}>
            <SlotList label={words.move.label} hint={words.dutchTime} days={week.days} {...form.field("start")} />
            <ButtonRow>
              <Button>{words.move.submit}</Button>
              {keep}
            </ButtonRow>
          </Form>
        </div>
      )}
    </Main>
  );
}

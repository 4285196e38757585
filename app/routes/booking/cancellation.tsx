import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { cancellationSchema } from "#app/domain/booking/schema.ts";
import { paths } from "#app/paths.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { office } from "#app/web/office.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { AppointmentFacts } from "./parts/appointment-facts.tsx";
import { openedBy, viewOf } from "./parts/opened.server.ts";

export const handle: PageHandle = { title: (language) => bookedTexts[language].cancellation.title };

// looking changes nothing: mail scanners follow links, only the button cancels
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.contact.language);
  const appointment = viewOf(found, language, new Date());
  if (!appointment.cancellable) throw redirect(paths.appointment({ token: params.token ?? "" }));
  return data({ language, token: params.token ?? "", appointment }, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const form = await readForm(request, cancellationSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const language = await languageOf(request, found.contact.language);
  const by = { id: actor.personId, role: "entrepreneur" };
  const change = { id: found.appointment.id, reason: form.value.reason, by, language, office: office() };
  // refused when it was cancelled already or has begun: the page says which
  await cancelAppointment(context.db, change, new Date());
  return redirect(paths.appointment({ token: params.token ?? "" }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function AppointmentCancellation() {
  const { token, appointment } = useLoaderData<typeof loader>();
  const texts = useTexts(bookingTexts);
  const words = useTexts(bookedTexts).cancellation;
  const form = useZodForm({
    schema: cancellationSchema,
    rejected: useActionData<typeof action>(),
    messages: texts.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.intro(appointment.when)} />
      <Card>
        <AppointmentFacts appointment={appointment} />
      </Card>
      <Form {...form.formProps} className="form">
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          optional={useTexts(siteTexts).optional}
          rows={3}
          {...form.field("reason")}
        />
        <ButtonRow>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink as={Link} to={paths.appointment({ token })} look="secondary">
            {words.keep}
          </ButtonLink>
        </ButtonRow>
        <p>
          <Link to={paths.appointmentMove({ token })}>{words.moveInstead}</Link>
        </p>
      </Form>
    </Main>
  );
}

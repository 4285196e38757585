import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { rateAppointment } from "#app/domain/booking/action-commands.server.ts";
import { ratingForm } from "#app/domain/booking/actions.ts";
import { appointmentCan } from "#app/domain/booking/appointment.ts";
import { stateOf } from "#app/domain/booking/queries.server.ts";
import { paths } from "#app/paths.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { openedBy, viewOf } from "./parts/opened.server.ts";

export const handle: PageHandle = { title: (language) => bookedTexts[language].rating.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.contact.language);
  const now = new Date();
  const { advisor, when } = viewOf(found, language, now);
  const open = appointmentCan.rate(stateOf(found), now.getTime()).ok;
  const done = new URL(request.url).searchParams.get("gedaan") === "ja";
  return data({ language, advisor, when, open, done }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const form = await readForm(request, ratingForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await rateAppointment(context.db, { id: found.appointment.id, ...form.value }, new Date());
  return redirect(paths.appointmentRating({ token: params.token ?? "", ...(outcome.ok ? { done: "ja" } : {}) }), 303);
}

export default function Rating() {
  const { advisor, when, open, done } = useLoaderData<typeof loader>();
  const words = useTexts(bookedTexts).rating;
  const { optional } = useTexts(siteTexts);
  const form = useZodForm({ schema: ratingForm, rejected: useActionData<typeof action>(), messages: words.errors });
  if (done || !open) {
    return (
      <Main width="narrow">
        <PageHeading title={done ? words.doneTitle : words.notYetTitle} lead={done ? words.done : words.notYet} />
      </Main>
    );
  }
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.intro(advisor, when)} />
      <Form {...form.formProps} className="form">
        <RadioGroup
          label={words.rating}
          options={([5, 4, 3, 2, 1] as const).map((value) => ({ value: String(value), label: words.options[value] }))}
          {...form.field("rating")}
        />
        <TextArea label={words.remark} hint={words.remarkHint} optional={optional} rows={4} {...form.field("remark")} />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}

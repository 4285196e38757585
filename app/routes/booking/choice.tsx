import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { bookingRules, kinds, places } from "#app/domain/booking/appointment-kinds.ts";
import { choiceSchema } from "#app/domain/booking/choice.ts";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { BookingSteps, stepTitle } from "./parts/booking-steps.tsx";
import { givenChoice } from "./parts/given-choice.ts";

export const handle: PageHandle = { title: (language) => stepTitle("choice", language) };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const query = new URL(request.url).searchParams;
  return givenChoice(query);
}

export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  const form = await readForm(request, choiceSchema);
  return form.ok ? redirect(paths.bookingTime(form.value)) : reject(form.errors, form.typed);
}

export default function BookingChoice() {
  const { kind, place, scan, step } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts);
  const form = useZodForm({
    schema: choiceSchema,
    rejected: useActionData<typeof action>(),
    defaults: { kind: kind || "intake", place },
    messages: words.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <div className="stack">
        <BookingSteps step="choice" />
        <PageHeading title={words.choice.title} lead={words.choice.intro} />
        <p>{useTexts(siteTexts).formRule}</p>
      </div>
      <Form {...form.formProps} className="form">
        <RadioGroup
          label={words.choice.kind}
          look="tile"
          headingLevel={2}
          options={kinds.map((value) => ({
            value,
            label: words.kinds[value],
            hint: words.choice.kindHints[value](bookingRules(value, "online").duration),
          }))}
          {...form.field("kind")}
        />
        <RadioGroup
          label={words.choice.place}
          look="tile"
          headingLevel={2}
          options={places.map((value) => ({
            value,
            label: words.places[value],
            hint: words.choice.placeHints[value],
          }))}
          {...form.field("place")}
        />
        {scan ? <input type="hidden" {...form.hidden("scan", scan)} /> : null}
        {step ? <input type="hidden" {...form.hidden("step", step)} /> : null}
        <ButtonRow>
          <Button icon="arrow">{words.choice.submit}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { choiceSchema } from "#app/domain/booking/choice.ts";
import { listOffered } from "#app/domain/booking/offered-queries.server.ts";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { BookingSteps, stepTitle } from "./parts/booking-steps.tsx";
import { givenChoice } from "./parts/given-choice.ts";
import { suggested } from "./parts/suggestion.server.ts";

export const handle: PageHandle = { title: (language) => stepTitle("choice", language) };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const given = givenChoice(new URL(request.url).searchParams);
  const language = await languageOf(request);
  const types = await listOffered(context.db, new Date());
  const words = bookingTexts[language];
  const suggestion = await suggested(context.db, { scan: given.scan, types }, language);
  const places = (["media-park", "online", "on-site"] as const).filter((place) =>
    types.some((type) => type.places.includes(place)),
  );
  const advisors = new Map(types.flatMap((type) => type.advisors.map(({ id, name }) => [id, name])));
  return {
    given,
    suggestion,
    kinds: types.map(({ code, names, about, duration }) => ({
      ...{ value: code, label: names[language], hint: words.choice.kindHint(duration, about[language]) },
    })),
    places: places.map((value) => ({ value, label: words.places[value], hint: words.choice.placeHints[value] })),
    advisors: [...advisors].map(([value, label]) => ({ value, label })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  const form = await readForm(request, choiceSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { advisorId, postcode, ...choice } = form.value;
  return redirect(paths.bookingTime({ ...choice, advisorId: advisorId ?? undefined, postcode: postcode ?? undefined }));
}

export default function BookingChoice() {
  const { given, suggestion, kinds, places, advisors } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts);
  const { formRule, optional } = useTexts(siteTexts);
  const form = useServedForm({
    rejected: useActionData<typeof action>(),
    defaults: {
      kind: given.kind || suggestion?.kind || kinds[0]?.value || "",
      place: given.place || suggestion?.place || "",
      advisorId: given.advisorId ?? suggestion?.advisorId ?? "",
      postcode: given.postcode ?? "",
    },
    messages: words.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <div className="stack">
        <BookingSteps step="choice" />
        <PageHeading title={words.choice.title} lead={words.choice.intro} />
        <p>{formRule}</p>
      </div>
      {suggestion === null ? null : (
        <Notice tone="info" title={words.choice.suggestionTitle} headingLevel={2}>
          {suggestion.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <p>{words.choice.suggestionFree}</p>
        </Notice>
      )}
      <Form {...form.formProps} className="form">
        <RadioGroup label={words.choice.kind} look="tile" headingLevel={2} options={kinds} {...form.field("kind")} />
        <RadioGroup label={words.choice.place} look="tile" headingLevel={2} options={places} {...form.field("place")} />
        <TextField
          label={words.choice.postcode}
          hint={words.choice.postcodeHint}
          optional={optional}
          autoComplete="postal-code"
          width="short"
          {...form.field("postcode")}
        />
        {advisors.length < 2 ? null : (
          <Select
            label={words.choice.advisor}
            optional={optional}
            empty={words.choice.advisorAny}
            options={advisors}
            {...form.field("advisorId")}
          />
        )}
        {given.scan ? <input type="hidden" {...form.hidden("scan", given.scan)} /> : null}
        {given.step ? <input type="hidden" {...form.hidden("step", given.step)} /> : null}
        <ButtonRow>
          <Button icon="arrow">{words.choice.submit}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}

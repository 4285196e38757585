import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { bookingRules } from "#app/domain/booking/appointment-kinds.ts";
import { choiceSchema, timeSchema } from "#app/domain/booking/choice.ts";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { BookingSteps, stepTitle } from "./parts/booking-steps.tsx";
import { givenChoice } from "./parts/given-choice.ts";
import { weekView } from "./parts/slot-view.server.ts";
import { WeekLinks } from "./parts/week-links.tsx";

export const handle: PageHandle = { title: (language) => stepTitle("time", language) };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const query = new URL(request.url).searchParams;
  const given = givenChoice(query);
  const choice = choiceSchema.safeParse(given);
  if (!choice.success) throw redirect(paths.booking(given));
  const wanted = { ...choice.data, from: query.get("from"), language: await languageOf(request) };
  const { kind, place, scan, step } = choice.data;
  const minutes = bookingRules(kind, place).duration;
  const week = await weekView(context.db, wanted, new Date());
  return { choice: { kind, place, scan, step }, start: query.get("start") ?? "", minutes, week };
}

export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  const form = await readForm(request, timeSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  return redirect(paths.bookingDetails({ ...form.value, start: new Date(form.value.start).toISOString() }));
}

export default function BookingTime() {
  const { choice, start, minutes, week } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts);
  const form = useZodForm({
    schema: timeSchema,
    rejected: useActionData<typeof action>(),
    defaults: { start },
    messages: words.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <div className="stack">
        <BookingSteps step="time" />
        <PageHeading
          title={words.time.title}
          lead={words.time.intro(words.kinds[choice.kind], minutes, words.places[choice.place])}
        />
        <p>
          <Link to={paths.booking(choice)}>{words.time.otherChoice}</Link>
        </p>
      </div>
      {week === null ? (
        <EmptyState
          title={words.time.noneTitle}
          action={
            <ButtonLink as={Link} to={paths.booking(choice)}>
              {words.time.otherChoice}
            </ButtonLink>
          }
        >
          <p>{words.time.none}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <WeekLinks week={week} to={(from) => paths.bookingTime({ ...choice, from })} />
          <Form {...form.formProps} className="form" key={week.first}>
            <SlotList label={words.time.label} hint={words.dutchTime} days={week.days} {...form.field("start")} />
            <input type="hidden" {...form.hidden("kind", choice.kind)} />
            <input type="hidden" {...form.hidden("place", choice.place)} />
            {choice.scan ? <input type="hidden" {...form.hidden("scan", choice.scan)} /> : null}
            {choice.step ? <input type="hidden" {...form.hidden("step", choice.step)} /> : null}
            <ButtonRow>
              <Button icon="arrow">{words.time.submit}</Button>
            </ButtonRow>
          </Form>
        </div>
      )}
    </Main>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { places } from "#app/domain/booking/appointment-kinds.ts";
import { clockOf, defaultSlotMinutes, hoursSchema, slotLengths } from "#app/domain/booking/availability.ts";
import { addHours } from "#app/domain/booking/availability-commands.server.ts";
import { findAvailability } from "#app/domain/booking/queries.server.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { HoursFields } from "./hours-fields.tsx";
import { HoursList } from "./hours-list.tsx";

export const handle: PageHandle = { title: (language) => bookingTexts[language].availability.title };

const lists = ["weekdays", "places"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "availability.edit", { scope: { advisorId: actor.personId }, request });
  const { slotMinutes, hours } = await findAvailability(context.db, actor.personId ?? "");
  return {
    saved: new URL(request.url).searchParams.get("gedaan"),
    slotMinutes: slotMinutes ?? defaultSlotMinutes,
    hours: hours.map((row) => ({
      id: row.id,
      weekday: row.isoWeekday,
      start: clockOf(row.startMinute),
      end: clockOf(row.endMinute),
      places: places.filter((place) => row.places.includes(place)),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "availability.edit", { scope: { advisorId: actor.personId }, request });
  const form = await readForm(request, hoursSchema, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await addHours(context.db, actor.personId ?? "", form.value);
  if (outcome.ok) return redirect(workPaths.advisorAvailability({ done: "added" }), 303);
  const { start, end, weekdays, places: at } = form.value;
  const typed = { start: clockOf(start), end: clockOf(end), weekdays: weekdays.map(String), places: at };
  return reject({ start: ["overlap"] }, typed);
}

export default function Availability() {
  const { saved, hours, slotMinutes } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts).availability;
  const form = useZodForm({
    schema: hoursSchema,
    rejected: useActionData<typeof action>(),
    defaults: { places: [...places] },
    lists,
    messages: words.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.intro} />
      {saved !== null && isSaved(saved, words.saved) ? (
        <Notice tone="success" title={words.saved[saved]} live="status" />
      ) : null}
      <Section title={words.weekTitle}>
        <HoursList hours={hours} />
      </Section>
      <Section title={words.addTitle}>
        <Form {...form.formProps} className="form" key={hours.length}>
          <HoursFields form={form} />
          <ButtonRow>
            <Button>{words.add}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={words.stepTitle} lead={words.kept}>
        <Form method="post" action={workPaths.advisorSlotLength()} className="form">
          <RadioGroup
            label={words.stepLabel}
            name="slotMinutes"
            defaultValue={String(slotMinutes)}
            options={slotLengths.map((value) => ({ value, label: words.stepOption(Number(value)) }))}
          />
          <ButtonRow>
            <Button look="secondary">{words.stepSave}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Main>
  );
}

const isSaved = <Words extends object>(code: string, words: Words): code is Extract<keyof Words, string> =>
  Object.hasOwn(words, code);

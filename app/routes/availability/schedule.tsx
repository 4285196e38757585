import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { addHours } from "#app/domain/agenda/schedule-commands.server.ts";
import { clockOf, hoursForm } from "#app/domain/agenda/schema.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useKeptFocus } from "#app/web/use-kept-focus.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { HoursFields } from "./hours-fields.tsx";
import { HoursList } from "./hours-list.tsx";
import { openingsView } from "./openings.server.ts";
import { Openings } from "./openings.tsx";
import { ownSchedule } from "./own-schedule.server.ts";
import { Saved } from "./saved.tsx";

export const handle: PageHandle = { title: (language) => agendaTexts[language].availability.addTitle };

const lists = ["weekdays"];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, other } = await whoseAgenda(context.db, { actor, request });
  const now = new Date();
  const language = await languageOf(request);
  return {
    saved: new URL(request.url).searchParams.get("gedaan"),
    other,
    schedule: await ownSchedule(context.db, { id: idParam(params), advisor, language }, now),
    openings: await openingsView(context.db, { advisor, request, language }, now),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  const id = idParam(params);
  const form = await readForm(request, hoursForm, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await addHours(context.db, { ...hers, id, hours: form.value });
  if (outcome.ok) return redirect(workPaths.advisorSchedule({ id, done: "added", advisor: other }), 303);
  if (outcome.reason === "not-found") throw notFound();
  const { start, end, weekdays } = form.value;
  return reject({ start: ["overlap"] }, { start: clockOf(start), end: clockOf(end), weekdays: weekdays.map(String) });
}

export default function Schedule() {
  const { saved, other, schedule, openings } = useLoaderData<typeof loader>();
  const texts = useTexts(agendaTexts);
  const words = texts.availability;
  const { placesForAdvisor } = useTexts(bookingTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: hoursForm, rejected, lists, messages: texts.errors });
  const { id, name, places, hours } = schedule;
  useKeptFocus("uren");
  return (
    <Main width="wide">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorAvailability({ advisor: other })}>{words.title}</Link>}
        title={name || words.unnamed}
        lead={places.map((place) => placesForAdvisor[place]).join(", ")}
      />
      <Saved code={saved} words={words.saved} />
      <div className="sidebar">
        <div className="stack stack--large">
          <div id="uren" tabIndex={-1}>
            <HoursList id={id} hours={hours} advisor={other} />
          </div>
          <Section title={words.addTitle} lead={words.kept}>
            <Form {...form.formProps} className="form" key={hours.length} preventScrollReset>
              <HoursFields form={form} />
              <ButtonRow>
                <Button>{words.add}</Button>
                <ButtonLink as={Link} to={workPaths.advisorDays({ id, advisor: other })} look="secondary">
                  {words.days}
                </ButtonLink>
              </ButtonRow>
            </Form>
          </Section>
        </div>
        <Openings
          view={openings}
          advisor={other}
          to={(preview) => workPaths.advisorSchedule({ id, ...preview, advisor: other })}
        />
      </div>
    </Main>
  );
}

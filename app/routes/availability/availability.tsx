import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { places } from "#app/domain/agenda/places.ts";
import { addSchedule } from "#app/domain/agenda/schedule-commands.server.ts";
import { scheduleForm } from "#app/domain/agenda/schema.ts";
import { findWorkingTimes } from "#app/domain/agenda/work-queries.server.ts";
import { localDateOf } from "#app/lib/time.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openingsView } from "./openings.server.ts";
import { Openings } from "./openings.tsx";
import { Saved } from "./saved.tsx";
import { ScheduleCard } from "./schedule-card.tsx";
import { ScheduleFields } from "./schedule-fields.tsx";
import { scheduleView } from "./schedule-view.server.ts";

export const handle: PageHandle = { title: (language) => agendaTexts[language].availability.title };

const lists = ["places"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, other } = await whoseAgenda(context.db, { actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const today = localDateOf(now.getTime(), advisor.zone);
  const { schedules } = await findWorkingTimes(context.db, advisor.id, today);
  return {
    saved: new URL(request.url).searchParams.get("gedaan"),
    other,
    name: other === undefined ? null : advisor.name,
    zone: advisor.zone,
    schedules: schedules.map((one) => scheduleView(one, language)),
    openings: await openingsView(context.db, { advisor, request, language }, now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  const form = await readForm(request, scheduleForm, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await addSchedule(context.db, hers, form.value);
  if (!outcome.ok) return reject({ name: ["tooMany"] }, form.value);
  return redirect(workPaths.advisorSchedule({ id: outcome.value, done: "made", advisor: other }), 303);
}

export default function Availability() {
  const { saved, other, name, zone, schedules, openings } = useLoaderData<typeof loader>();
  const texts = useTexts(agendaTexts);
  const words = texts.availability;
  const { own: feeds } = useTexts(feedTexts);
  const calendars = useTexts(calendarsTexts).entry;
  const form = useZodForm({
    schema: scheduleForm,
    rejected: useActionData<typeof action>(),
    defaults: { places: [...places], zone },
    lists,
    messages: texts.errors,
  });
  return (
    <Main width="wide">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={name === null ? words.title : words.titleOf(name)} lead={words.intro} />
      <Saved code={saved} words={words.saved} />
      <nav aria-label={words.parts} className="cluster">
        <ButtonLink as={Link} to={workPaths.advisorAbsences({ advisor: other })} look="secondary">
          {texts.absences.title}
        </ButtonLink>
        <ButtonLink as={Link} to={workPaths.advisorWork({ advisor: other })} look="secondary">
          {texts.work.title}
        </ButtonLink>
        {name === null ? (
          <ButtonLink as={Link} to={workPaths.advisorFeeds()} look="secondary">
            {feeds.openLink}
          </ButtonLink>
        ) : null}
      </nav>
      <div className="sidebar">
        <div className="stack stack--large">
          <Section title={words.schedules}>
            {schedules.length === 0 ? (
              <EmptyState title={words.noneTitle} headingLevel={3}>
                <p>{words.none}</p>
              </EmptyState>
            ) : null}
            {schedules.map((one) => (
              <ScheduleCard key={one.id} schedule={one} advisor={other} />
            ))}
          </Section>
          <Section title={words.newTitle} lead={words.newLead}>
            <Form {...form.formProps} className="form" key={schedules.length}>
              <ScheduleFields form={form} zone={zone} />
              <ButtonRow>
                <Button>{words.make}</Button>
              </ButtonRow>
            </Form>
          </Section>
          {name === null ? (
            <Section title={calendars.title} lead={calendars.text}>
              <ButtonRow>
                <ButtonLink as={Link} to={workPaths.advisorCalendars()} look="secondary">
                  {calendars.open}
                </ButtonLink>
              </ButtonRow>
            </Section>
          ) : null}
        </div>
        <Openings
          view={openings}
          advisor={other}
          to={(preview) => workPaths.advisorAvailability({ ...preview, advisor: other })}
        />
      </div>
    </Main>
  );
}

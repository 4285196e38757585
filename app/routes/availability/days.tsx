import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { setDay } from "#app/domain/agenda/schedule-commands.server.ts";
import { dayForm } from "#app/domain/agenda/schema.ts";
import { localDateOf } from "#app/lib/time.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { TextField } from "#app/ui/field.tsx";
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
import { openingsView } from "./openings.server.ts";
import { Openings } from "./openings.tsx";
import { ownSchedule } from "./own-schedule.server.ts";
import { Saved } from "./saved.tsx";

export const handle: PageHandle = { title: (language) => agendaTexts[language].days.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, other } = await whoseAgenda(context.db, { actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const query = new URL(request.url).searchParams;
  return {
    saved: query.get("gedaan"),
    date: query.get("dag") ?? "",
    other,
    schedule: await ownSchedule(context.db, { id: idParam(params), advisor, language }, now),
    openings: await openingsView(context.db, { advisor, request, language }, now),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, hers, other } = await whoseAgenda(context.db, { actor, request });
  const id = idParam(params);
  const form = await readForm(request, dayForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { date } = form.value;
  if (date < localDateOf(Date.now(), advisor.zone)) return reject({ date: ["past"] }, { date });
  if (!(await setDay(context.db, { ...hers, id, day: form.value }))) throw notFound();
  // the week of the day, so that it is seen at once what became of it
  return redirect(workPaths.advisorDays({ id, done: "set", from: date, advisor: other }), 303);
}

export default function Days() {
  const { saved, date, other, schedule, openings } = useLoaderData<typeof loader>();
  const texts = useTexts(agendaTexts);
  const words = texts.days;
  const { optional } = useTexts(siteTexts);
  const { id, name, days } = schedule;
  const known = days.find((day) => day.date === date)?.typed ?? "";
  const form = useZodForm({
    schema: dayForm,
    rejected: useActionData<typeof action>(),
    defaults: { date, hours: known },
    messages: texts.errors,
  });
  useKeptFocus("dagen");
  return (
    <Main width="wide">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorSchedule({ id, advisor: other })}>{name}</Link>}
        title={words.title}
        lead={words.lead}
      />
      <Saved code={saved} words={words.saved} />
      <div className="sidebar">
        <div className="stack stack--large">
          <Form {...form.formProps} className="form" key={days.map((day) => day.date).join()} preventScrollReset>
            <TextField label={words.date} type="date" width="medium" {...form.field("date")} />
            <TextField label={words.hours} hint={words.hoursHint} optional={optional} {...form.field("hours")} />
            <ButtonRow>
              <Button>{words.submit}</Button>
            </ButtonRow>
          </Form>
          <Section title={words.list}>
            <div id="dagen" tabIndex={-1}>
              {days.length === 0 ? <p>{words.none}</p> : <DayList id={id} days={days} advisor={other} />}
            </div>
          </Section>
        </div>
        <Openings
          view={openings}
          advisor={other}
          to={(preview) => workPaths.advisorDays({ id, ...preview, advisor: other })}
        />
      </div>
    </Main>
  );
}

interface DayListProps {
  id: string;
  days: readonly { date: string; heading: string; hours: string }[];
  advisor: string | undefined;
}

function DayList({ id, days, advisor }: DayListProps) {
  const words = useTexts(agendaTexts).days;
  return (
    <DefinitionList
      items={days.map(({ date, heading, hours }) => ({
        id: date,
        term: heading,
        value: hours,
        action: (
          <Form method="post" action={workPaths.advisorDayRemoval({ id, part: date, advisor })} preventScrollReset>
            <Button look="quiet" size="small">
              {words.clear}
              <span className="visually-hidden">: {heading}</span>
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

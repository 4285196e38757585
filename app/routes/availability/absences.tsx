import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { addAbsence } from "#app/domain/agenda/absence-commands.server.ts";
import { absenceForm, absenceReasons } from "#app/domain/agenda/schema.ts";
import { listAdvisors } from "#app/domain/agenda/work-queries.server.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
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
import { useKeptFocus } from "#app/web/use-kept-focus.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { AbsenceList } from "./absence-list.tsx";
import { absencesView } from "./absences-view.server.ts";
import { openingsView } from "./openings.server.ts";
import { Openings } from "./openings.tsx";
import { Saved } from "./saved.tsx";

export const handle: PageHandle = { title: (language) => agendaTexts[language].absences.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, other } = await whoseAgenda(context.db, { actor, request });
  const now = new Date();
  const language = await languageOf(request);
  const colleagues = (await listAdvisors(context.db)).filter(({ id }) => id !== advisor.id);
  return {
    saved: new URL(request.url).searchParams.get("gedaan"),
    other,
    name: other === undefined ? null : advisor.name,
    colleagues: colleagues.map(({ id, name }) => ({ value: id, label: name })),
    absences: await absencesView(context.db, { advisor, language }, now),
    openings: await openingsView(context.db, { advisor, request, language }, now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, hers, other } = await whoseAgenda(context.db, { actor, request });
  const form = await readForm(request, absenceForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { note = "", substituteId = "", ...given } = form.value;
  const typed = { ...given, note, substituteId };
  if (given.lastDate < localDateOf(Date.now(), advisor.zone)) return reject({ lastDate: ["past"] }, typed);
  const { start, end } = instantsOfDates(given.firstDate, given.lastDate, advisor.zone);
  const within = { start: new Date(start), end: new Date(end) };
  const outcome = await addAbsence(context.db, { ...hers, away: form.value }, within);
  if (!outcome.ok) return reject({ substituteId: ["substitute"] }, typed);
  return redirect(workPaths.advisorAbsences({ done: "away", from: given.firstDate, advisor: other }), 303);
}

export default function Absences() {
  const { saved, other, name, colleagues, absences, openings } = useLoaderData<typeof loader>();
  const texts = useTexts(agendaTexts);
  const words = texts.absences;
  const { optional } = useTexts(siteTexts);
  const form = useZodForm({
    schema: absenceForm,
    rejected: useActionData<typeof action>(),
    messages: texts.errors,
  });
  useKeptFocus("afwezig");
  return (
    <Main width="wide">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorAvailability({ advisor: other })}>{texts.availability.title}</Link>}
        title={name === null ? words.title : words.titleOf(name)}
        lead={words.lead}
      />
      <Saved code={saved} words={words.saved} />
      <div className="sidebar">
        <div className="stack stack--large">
          <Section title={words.list}>
            <div id="afwezig" tabIndex={-1}>
              {absences.length === 0 ? <p>{words.none}</p> : <AbsenceList absences={absences} advisor={other} />}
            </div>
          </Section>
          <Section title={words.add}>
            <Form {...form.formProps} className="form" key={absences.map(({ id }) => id).join()} preventScrollReset>
              <TextField label={words.first} type="date" width="medium" {...form.field("firstDate")} />
              <TextField label={words.last} type="date" width="medium" {...form.field("lastDate")} />
              <RadioGroup
                label={words.reason}
                options={absenceReasons.map((value) => ({ value, label: words.reasons[value] }))}
                {...form.field("reason")}
              />
              <TextField label={words.note} hint={words.noteHint} optional={optional} {...form.field("note")} />
              <Select
                label={words.substitute}
                optional={optional}
                empty={words.nobody}
                options={colleagues}
                {...form.field("substituteId")}
              />
              <ButtonRow>
                <Button>{words.submit}</Button>
              </ButtonRow>
            </Form>
          </Section>
        </div>
        <Openings
          view={openings}
          advisor={other}
          to={(preview) => workPaths.advisorAbsences({ ...preview, advisor: other })}
        />
      </div>
    </Main>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { actionForm } from "#app/domain/booking/actions.ts";
import { listCasesOfAppointment } from "#app/domain/cases/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { ownAppointment, ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { preparation } from "#app/web/preparation.server.ts";
import { ScanSummary } from "#app/web/scan-summary.tsx";
import { useKeptFocus } from "#app/web/use-kept-focus.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { ActionForm } from "./action-form.tsx";
import { ActionList, EarlierActions } from "./action-list.tsx";
import { AppointmentChanges } from "./appointment-changes.tsx";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { AppointmentOutcome } from "./appointment-outcome.tsx";
import { AppointmentRequest } from "./appointment-request.tsx";
import { appointmentView } from "./appointment-view.server.ts";
import { type Around, aroundAppointment } from "./around.server.ts";
import { CasesOfAppointment } from "./cases-of-appointment.tsx";
import { CompanyHistory } from "./company-history.tsx";
import { NotesForm } from "./notes-form.tsx";
import { PlanSummary } from "./plan-summary.tsx";

export const handle: PageHandle = {
  title: (language, data) => advisorTexts[language].appointment.title(loadedText(data, "company") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.read", { id, actor, request });
  const language = await languageOf(request);
  const now = new Date();
  const [base, own] = [advisorTexts[language].appointment, appointmentTexts[language]];
  const words = { done: { ...base.done, ...own.done }, refusals: { ...base.refusals, ...own.refusals } };
  return {
    ...appointmentView(found, language, now),
    ...(await preparation(context.db, found.appointment.responseId, language)),
    around: await aroundAppointment(context.db, { found, language, owner: ownerOf(actor) }, now),
    cases: await listCasesOfAppointment(context.db, id),
    after: aftermath(request, words),
  };
}

export default function Appointment() {
  const { scan, plan, cases, after, around, ...talk } = useLoaderData<typeof loader>();
  const texts = useTexts(advisorTexts);
  const words = texts.appointment;
  const own = useTexts(appointmentTexts);
  const form = useZodForm({ schema: actionForm, rejected: undefined, messages: own.actions.errors });
  const { versions, guests } = around;
  useKeptFocus("acties");
  return (
    <Main width="wide">
      <Aftermath {...after} title={texts.case.refusedTitle} />
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={talk.when} title={words.title(talk.company)} lead={talk.question || words.noQuestion} />
      <div className="sidebar">
        <div className="stack stack--large">
          {talk.can.decide ? <AppointmentRequest id={talk.id} /> : null}
          <AppointmentFacts talk={talk} />
          {guests.length === 0 ? null : <Guests id={talk.id} guests={guests} />}
          <NotesForm
            key={talk.id}
            talk={talk}
            aside={
              versions === 0 ? null : (
                <Link to={workPaths.advisorNoteVersions({ id: talk.id })}>{own.versions.link(versions)}</Link>
              )
            }
          />
          <Section title={own.actions.title}>
            <div className="stack" id="acties" tabIndex={-1}>
              {around.actions.length === 0 ? (
                <p>{own.actions.none}</p>
              ) : (
                <ActionList actions={around.actions.map((one) => ({ ...one, appointmentId: talk.id }))} />
              )}
              {around.earlier.length === 0 ? null : (
                <Section title={own.actions.earlier} headingLevel={3}>
                  <EarlierActions actions={around.earlier} />
                </Section>
              )}
              {talk.can.addNotes ? (
                <Disclosure summary={own.actions.add} key={around.actions.length}>
                  <ActionForm id={talk.id} form={form} />
                </Disclosure>
              ) : null}
            </div>
          </Section>
          <AppointmentOutcome talk={talk} />
          <CasesOfAppointment id={talk.id} cases={cases} open={talk.can.makeCase} />
          <AppointmentChanges talk={talk} />
        </div>
        <div className="stack stack--large">
          {scan === null ? <NoScan /> : <ScanSummary view={scan} />}
          {plan === null ? null : <PlanSummary plan={plan} />}
          <CompanyHistory history={around.history} />
        </div>
      </div>
    </Main>
  );
}

function Guests({ id, guests }: { id: string; guests: Around["guests"] }) {
  const words = useTexts(appointmentTexts).guests;
  return (
    <Section title={words.title}>
      <ul>
        {guests.map((guest) => (
          <li key={guest.id}>
            <Link
              to={workPaths.advisorAppointment({ id: guest.id })}
              aria-current={guest.id === id ? "page" : undefined}
            >
              {guest.company}
            </Link>
            , {guest.contact}
            {guest.id === id ? <span className="subtle"> ({words.here})</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NoScan() {
  const words = useTexts(advisorTexts).appointment;
  return (
    <Card as="aside" title={words.scan}>
      <p>{words.noScan}</p>
    </Card>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listCasesOfAppointment } from "#app/domain/cases/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { ScanSummary } from "#app/web/scan-summary.tsx";
import { workPaths } from "#app/work-paths.ts";
import { aftermath } from "./after.ts";
import { Aftermath } from "./aftermath.tsx";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { AppointmentOutcome } from "./appointment-outcome.tsx";
import { appointmentView } from "./appointment-view.server.ts";
import { NotesForm } from "./notes-form.tsx";
import { ownAppointment } from "./owner.server.ts";
import { PlanSummary } from "./plan-summary.tsx";
import { preparation } from "./preparation.server.ts";
import { caseTones } from "./tones.ts";

export const handle: PageHandle = {
  title: (language, data) => advisorTexts[language].appointment.title(loadedText(data, "company") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.read", { id, actor, request });
  const language = await languageOf(request);
  const { responseId } = found.appointment;
  return {
    ...appointmentView(found, language, new Date()),
    ...(await preparation(context.db, responseId, language)),
    cases: await listCasesOfAppointment(context.db, id),
    after: aftermath(request, advisorTexts[language].appointment),
  };
}

export default function Appointment() {
  const { scan, plan, cases, after, ...talk } = useLoaderData<typeof loader>();
  const texts = useTexts(advisorTexts);
  const words = texts.appointment;
  return (
    <Main width="wide">
      <Aftermath {...after} title={texts.case.refusedTitle} />
      <PageHeading eyebrow={talk.when} title={words.title(talk.company)} lead={talk.question || words.noQuestion} />
      <div className="sidebar">
        <div className="stack stack--large">
          <AppointmentFacts talk={talk} />
          <NotesForm key={talk.id} talk={talk} />
          <AppointmentOutcome talk={talk} />
          <CasesOfAppointment id={talk.id} cases={cases} open={talk.can.makeCase} />
        </div>
        <div className="stack stack--large">
          {scan === null ? <NoScan /> : <ScanSummary view={scan} />}
          {plan === null ? null : <PlanSummary plan={plan} />}
        </div>
      </div>
    </Main>
  );
}

type Cases = Awaited<ReturnType<typeof listCasesOfAppointment>>;

function CasesOfAppointment({ id, cases, open }: { id: string; cases: Cases; open: boolean }) {
  const words = useTexts(advisorTexts).appointment;
  const { caseStatuses } = useTexts(matchingTexts);
  return (
    <Section title={words.casesTitle}>
      {cases.length === 0 ? <p>{words.casesNone}</p> : null}
      <ul className="plain-list stack stack--small">
        {cases.map((one) => (
          <li key={one.id} className="cluster">
            <Link to={workPaths.advisorCase({ id: one.id })}>{one.title}</Link>
            <Badge tone={caseTones[one.status]}>{caseStatuses[one.status]}</Badge>
          </li>
        ))}
      </ul>
      {open ? (
        <p>
          <ButtonLink as={Link} to={workPaths.advisorNewCase({ id })} icon="arrow">
            {words.newCase}
          </ButtonLink>
        </p>
      ) : null}
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

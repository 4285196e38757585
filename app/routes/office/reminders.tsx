import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { isInTime, type ListedReminder, listReminders } from "#app/domain/booking/reminder-queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { settings } from "#app/settings.server.ts";
import { isDemo } from "#app/start.server.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { type Column, DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { OfficeNav } from "./office-nav.tsx";
import { said } from "./said.ts";

export const handle: PageHandle = { title: (language) => officeTexts[language].reminders.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const language = await languageOf(request);
  const now = new Date();
  const { planned, failed, total } = await listReminders(context.db);
  return {
    planned: planned.map((mail) => reminderView(mail, language, now)),
    more: total - planned.length,
    failed: failed.map((mail) => reminderView(mail, language, now)),
    goesOut: isDemo() || settings().smtpUrl !== undefined,
    done: said(request, "gedaan", officeTexts[language].reminders.done),
  };
}

type Row = ReturnType<typeof reminderView>;

export default function Reminders() {
  const { planned, more, failed, goesOut, done } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).reminders;
  const [next] = planned;
  return (
    <Main width="wide">
      <OfficeNav />
      {done === null ? null : <Notice tone="info" title={done} live="status" />}
      <PageHeading title={words.title} lead={words.lead} />
      {goesOut ? null : (
        <Notice tone="warning" title={words.noCarrier} headingLevel={2}>
          <p>{words.noCarrierText}</p>
        </Notice>
      )}
      <p>
        <strong>{words.next}:</strong> {next === undefined ? words.nextNone : next.due}
      </p>
      <Section title={words.failed} aside={<Link to={workPaths.coordinatorMail()}>{words.toMail}</Link>}>
        {failed.length === 0 ? <p>{words.failedNone}</p> : <Failed rows={failed} />}
      </Section>
      <Section title={words.planned}>
        {planned.length === 0 ? <p>{words.nextNone}</p> : <Planned rows={planned} />}
        {more > 0 ? <p>{words.more(more)}</p> : null}
      </Section>
    </Main>
  );
}

function Planned({ rows }: { rows: readonly Row[] }) {
  const words = useTexts(officeTexts).reminders;
  const due = ({ due: at, late }: Row) => (
    <>
      {at} {late ? <Badge tone="warning">{words.late}</Badge> : null}
    </>
  );
  return (
    <DataTable
      caption={words.plannedLead}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[{ id: "due", header: words.columns.due, rowHeader: true, cell: due }, ...useMailColumns()]}
    />
  );
}

function Failed({ rows }: { rows: readonly Row[] }) {
  const words = useTexts(officeTexts).reminders;
  const action = ({ id, about, inTime }: Row) =>
    inTime ? (
      <Form method="post" action={workPaths.officeReminderRetry({ id })}>
        <Button size="small" look="secondary">
          {words.retry}
          <span className="visually-hidden"> {about === null ? null : words.retryFor(about.reference)}</span>
        </Button>
      </Form>
    ) : (
      words.tooLate
    );
  return (
    <DataTable
      caption={words.failedLead}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "failed", header: words.columns.failed, rowHeader: true, cell: ({ failed }) => failed },
        ...useMailColumns(),
        { id: "action", header: words.columns.action, cell: action },
      ]}
    />
  );
}

/** What is told of either kind: what it is, of which appointment, and how often it was tried in vain. */
function useMailColumns(): Column<Row>[] {
  const words = useTexts(officeTexts).reminders;
  return [
    { id: "kind", header: words.columns.kind, cell: ({ kind }) => kind },
    {
      id: "about",
      header: words.columns.about,
      cell: ({ about }) =>
        about === null ? (
          words.gone
        ) : (
          <Link to={workPaths.advisorAppointment({ id: about.id })}>
            {about.reference}, {about.name}, {about.when}
          </Link>
        ),
    },
    { id: "tries", header: words.columns.tries, align: "end", cell: ({ attempts }) => attempts },
    { id: "reason", header: words.columns.reason, cell: ({ code }) => <code className="small">{code}</code> },
  ];
}

function reminderView(mail: ListedReminder, language: Language, now: Date) {
  const at = (moment: Date) => formatDateTime(moment.getTime(), language, amsterdam);
  const { id, about, attempts, dueAt, failedAt, lastError } = mail;
  const kinds = new Map(Object.entries(officeTexts[language].reminders.kinds));
  return {
    ...{ id, attempts, kind: kinds.get(mail.kind) ?? mail.kind, due: at(dueAt), code: lastError ?? "" },
    late: dueAt <= now,
    failed: failedAt === null ? "" : at(failedAt),
    inTime: isInTime(mail, now),
    about: about && { id: about.id, reference: about.reference, name: about.names[language], when: at(about.startsAt) },
  };
}

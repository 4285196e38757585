import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findOverview } from "#app/domain/reporting/queries.server.ts";
import { amsterdam, formatDateTime, formatShortDate } from "#app/lib/format.ts";
import { outboxState } from "#app/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatList } from "#app/ui/stat.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";

export const handle: PageHandle = { title: (language) => coordinatorTexts[language].overview.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "overview.read");
  const language = await languageOf(request);
  const { waitingCases, openProposals, ...counts } = await findOverview(context.db, new Date());
  const mail = await outboxState(context.db);
  return {
    failedMails: mail.failed.length,
    counts: { ...counts, waitingMails: mail.waiting },
    waitingCases: waitingCases.map(({ since, ...row }) => ({
      ...row,
      since: formatShortDate(since.getTime(), amsterdam),
    })),
    openProposals: openProposals.map(({ answerBy, ...row }) => ({
      ...row,
      answerBy: formatDateTime(answerBy.getTime(), language, amsterdam),
    })),
  };
}

export default function Overview() {
  const { failedMails, counts, waitingCases, openProposals } = useLoaderData<typeof loader>();
  const words = useTexts(coordinatorTexts).overview;
  const quiet = failedMails === 0 && waitingCases.length === 0 && openProposals.length === 0;
  const stats = [
    { id: "appointments", label: words.appointments, figure: counts.appointments },
    { id: "openCases", label: words.openCases, figure: counts.openCases },
    { id: "runningCases", label: words.runningCases, figure: counts.runningCases },
    { id: "people", label: words.people, figure: counts.people },
    { id: "waitingMails", label: words.waitingMails, figure: counts.waitingMails },
  ];
  return (
    <Main width="wide">
      <PageHeading title={words.title} lead={words.lead} />
      {failedMails > 0 ? (
        <Notice tone="warning" title={words.failedMails(failedMails)} headingLevel={2}>
          <Link to={paths.coordinatorMail()}>{words.toMail}</Link>
        </Notice>
      ) : null}
      {quiet ? (
        <EmptyState title={words.allQuiet}>
          <p>{words.allQuietText}</p>
        </EmptyState>
      ) : null}
      {waitingCases.length > 0 ? (
        <Section title={words.waitingCases} lead={words.waitingCasesLead}>
          <DataTable
            caption={words.waitingCasesCaption}
            captionHidden
            rows={waitingCases}
            rowKey={({ id }) => id}
            columns={[
              { id: "case", header: words.columns.case, rowHeader: true, cell: caseLink },
              { id: "advisor", header: words.columns.advisor, cell: ({ advisor }) => advisor },
              { id: "since", header: words.columns.since, cell: ({ since }) => since },
            ]}
          />
        </Section>
      ) : null}
      {openProposals.length > 0 ? (
        <Section title={words.proposals} lead={words.proposalsLead}>
          <DataTable
            caption={words.proposalsCaption}
            captionHidden
            rows={openProposals}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "case",
                header: words.columns.case,
                rowHeader: true,
                cell: ({ caseId, title }) => caseLink({ id: caseId, title }),
              },
              { id: "advisor", header: words.columns.advisor, cell: ({ advisor }) => advisor },
              { id: "answerBy", header: words.columns.answerBy, cell: ({ answerBy }) => answerBy },
            ]}
          />
        </Section>
      ) : null}
      <Section title={words.counts}>
        <StatList items={stats} />
      </Section>
    </Main>
  );
}

const caseLink = ({ id, title }: { id: string; title: string }) => <Link to={paths.advisorCase({ id })}>{title}</Link>;

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { countOpenObjections } from "#app/domain/cases/objection-queries.server.ts";
import { countSignpostsToCheck } from "#app/domain/plan/queries.server.ts";
import { findOverview } from "#app/domain/reporting/queries.server.ts";
import { countAilingWebhooks } from "#app/domain/webhooks/queries.server.ts";
import { amsterdam, formatDateTime, formatShortDate } from "#app/lib/format.ts";
import { outboxState } from "#app/mail/outbox.server.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { fairnessTexts } from "#app/texts/fairness.ts";
import { planTexts } from "#app/texts/plan.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
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
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => coordinatorTexts[language].overview.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "overview.read");
  const language = await languageOf(request);
  const now = new Date();
  const { waitingCases, openProposals, ...counts } = await findOverview(context.db, now);
  const toCheck = await countSignpostsToCheck(context.db, now);
  const mail = await outboxState(context.db);
  return {
    failedMails: mail.failed.length,
    ailingWebhooks: await countAilingWebhooks(context.db),
    objections: await countOpenObjections(context.db),
    signposts: toCheck === 0 ? null : planTexts[language].checkSaid.flag(toCheck),
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
  const { failedMails, ailingWebhooks, objections, signposts, counts, waitingCases, openProposals } =
    useLoaderData<typeof loader>();
  const words = useTexts(coordinatorTexts).overview;
  const choosing = useTexts(choosingTexts).office;
  const fairness = useTexts(fairnessTexts);
  const rounds = useTexts(roundsTexts).list;
  const quiet =
    failedMails + ailingWebhooks + objections === 0 && waitingCases.length === 0 && openProposals.length === 0;
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
          <Link to={workPaths.coordinatorMail()}>{words.toMail}</Link>
        </Notice>
      ) : null}
      {ailingWebhooks > 0 ? (
        <Notice tone="warning" title={words.ailingWebhooks(ailingWebhooks)} headingLevel={2}>
          <Link to={workPaths.coordinatorWebhooks()}>{words.toWebhooks}</Link>
        </Notice>
      ) : null}
      {objections > 0 ? (
        <Notice tone="warning" title={choosing.waiting(objections)} headingLevel={2}>
          <Link to={workPaths.coordinatorObjections()}>{choosing.link}</Link>
        </Notice>
      ) : null}
      {signposts === null ? null : <SignpostsNotice title={signposts} />}
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
              { id: "since", header: words.columns.since, whole: true, cell: ({ since }) => since },
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
      <Section title={words.manage}>
        <ul>
          <li>
            <Link to={workPaths.coordinatorRounds()}>{rounds.title}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorScans()}>{words.scans}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorVersions()}>{words.versions}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorPartners()}>{words.partners}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorSkills()}>{words.skills}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorRules()}>{words.rules}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorGroups()}>{words.groups}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorWebhooks()}>{words.webhooks}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorObjections()}>{choosing.link}</Link>
          </li>
          <li>
            <Link to={workPaths.fairness()}>{fairness.link}</Link>
          </li>
          <li>
            <Link to={workPaths.coordinatorSignposts()}>{words.signposts}</Link>
          </li>
        </ul>
      </Section>
    </Main>
  );
}

function SignpostsNotice({ title }: { title: string }) {
  const words = useTexts(planTexts).check;
  return (
    <Notice tone="info" title={title} headingLevel={2}>
      <p>
        {words.flagged} <Link to={workPaths.coordinatorSignposts()}>{words.toList}</Link>
      </p>
    </Notice>
  );
}

const caseLink = ({ id, title }: { id: string; title: string }) => (
  <Link to={workPaths.advisorCase({ id })}>{title}</Link>
);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listRequests, listWithoutOutcome } from "#app/domain/booking/pending-queries.server.ts";
import { amsterdam, formatDateTime, formatShortDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { OfficeNav } from "./office-nav.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].pending.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const language = await languageOf(request);
  const now = new Date();
  const requests = await listRequests(context.db);
  const outcomes = await listWithoutOutcome(context.db, now);
  return {
    requests: requests.map((row) => ({ ...rowView(row, language), late: row.startsAt <= now })),
    outcomes: outcomes.map((row) => ({ ...rowView(row, language), late: false })),
  };
}

export default function PendingPage() {
  const { requests, outcomes } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).pending;
  return (
    <Main width="wide">
      <OfficeNav />
      <PageHeading title={words.title} lead={words.lead} />
      <Section id="aanvragen" title={words.requests}>
        {requests.length === 0 ? (
          <p>{words.noRequests}</p>
        ) : (
          <Rows caption={words.requestsLead} rows={requests} asked />
        )}
      </Section>
      <Section id="uitkomsten" title={words.outcomes}>
        {outcomes.length === 0 ? <p>{words.noOutcomes}</p> : <Rows caption={words.outcomesLead} rows={outcomes} />}
      </Section>
    </Main>
  );
}

type Row = ReturnType<typeof rowView> & { late: boolean };

function Rows({ caption, rows, asked }: { caption: string; rows: readonly Row[]; asked?: boolean }) {
  const words = useTexts(officeTexts).pending;
  const { columns } = words;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "company",
          header: columns.company,
          rowHeader: true,
          cell: ({ id, company }) => <Link to={workPaths.advisorAppointment({ id })}>{company}</Link>,
        },
        { id: "kind", header: columns.kind, cell: ({ kind }) => kind },
        {
          id: "when",
          header: columns.when,
          cell: ({ when, late }) => (
            <>
              {when} {late ? <Badge tone="warning">{words.late}</Badge> : null}
            </>
          ),
        },
        { id: "advisor", header: columns.advisor, cell: ({ advisor }) => advisor },
        ...(asked ? [{ id: "asked", header: columns.asked, cell: (row: Row) => row.asked }] : []),
      ]}
    />
  );
}

function rowView(row: Awaited<ReturnType<typeof listRequests>>[number], language: Language) {
  const { id, company, names, advisor, startsAt, createdAt } = row;
  return {
    ...{ id, company, advisor, kind: names[language] },
    when: formatDateTime(startsAt.getTime(), language, amsterdam),
    asked: formatShortDate(createdAt.getTime(), amsterdam),
  };
}

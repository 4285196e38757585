import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { type CohortRow, readCohort } from "#app/domain/cases/cohort.ts";
import { accountsOf } from "#app/domain/cases/cohort-queries.server.ts";
import { mostImportRows } from "#app/domain/cases/import-table.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { membersTexts } from "#app/texts/members.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import { doer } from "#app/web/own-candidate.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedTable } from "#app/web/posted-table.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { CohortPreview } from "./cohort-preview.tsx";
import { FileFault, FileForm } from "./file-form.tsx";
import { ImportReport } from "./import-report.tsx";

export const handle: PageHandle = { title: (language) => membersTexts[language].cohort.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "candidate.cohort");
  const query = new URL(request.url).searchParams;
  return { fault: query.get("niet"), done: query.get("gedaan") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.cohort");
  await limited(request, "upload", doer(actor).id);
  const table = await postedTable(await postedForm(request), mostImportRows + 20);
  const nothing = { fault: null, report: null, preview: null };
  if (!table.ok) return data({ ...nothing, fault: table.reason }, { status: 422 });
  const read = readCohort(table.value, await findSkills(context.db));
  if (!read.ok) return data({ ...nothing, report: read }, { status: 422 });
  const accounts = await accountsOf(
    context.db,
    read.rows.map(({ value }) => value),
  );
  const clashes = read.rows.filter(({ value }) => accounts.get(value.email)?.isStudent === false);
  if (clashes.length > 0) {
    const faults = clashes.map(({ row, value }) => ({
      ...{ row, column: "E-mailadres", code: "other-account", typed: value.email },
    }));
    return data({ ...nothing, report: { faults, more: 0 } }, { status: 422 });
  }
  const isKnown = ({ email }: CohortRow) => accounts.get(email)?.hasProfile === true;
  const rows = read.rows.map(({ value }) => ({ row: value, known: isKnown(value) }));
  return data({ ...nothing, preview: { rows, unused: read.unused } });
}

export default function CohortFile() {
  const { fault: refused, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { file, cohort: words, groups } = useTexts(membersTexts);
  const { errorTitle } = useTexts(siteTexts);
  const fault = answer ? answer.fault : refused;
  return (
    <Main>
      <FileFault fault={fault} title={errorTitle(1)} />
      {done === null || answer ? null : <Done done={done} />}
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={workPaths.coordinatorGroups()}>{groups.title}</Link>}
      />
      {answer?.report ? <ImportReport faults={answer.report.faults} more={answer.report.more} /> : null}
      {answer?.preview ? <CohortPreview {...answer.preview} /> : null}
      {answer?.preview ? <h2>{file.again}</h2> : null}
      <FileForm action={workPaths.cohortFile()} label={words.field} fault={fault} />
      <Section title={file.columnsTitle}>
        <p>{words.columns}</p>
        <p>{words.skills}</p>
        <p>
          <a href={workPaths.listTemplate({ id: "studenten.csv" })}>{file.template}: CSV</a>{" "}
          <a href={workPaths.listTemplate({ id: "studenten.xlsx" })}>XLSX</a>
        </p>
      </Section>
    </Main>
  );
}

function Done({ done }: { done: string }) {
  const words = useTexts(membersTexts).cohort;
  const [added = "0", known = "0"] = done.split("-");
  return (
    <Notice tone="success" title={words.doneTitle} live="status">
      <p>{words.done(Number(added), Number(known))}</p>
    </Notice>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readClassList } from "#app/domain/cases/class-list.ts";
import { mostImportRows } from "#app/domain/cases/import-table.ts";
import { listMembers } from "#app/domain/cases/member-queries.server.ts";
import { membersTexts } from "#app/texts/members.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import { doer, ownGroup } from "#app/web/own-candidate.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedTable } from "#app/web/posted-table.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { FileFault, FileForm } from "./file-form.tsx";
import { ImportReport } from "./import-report.tsx";

export const handle: PageHandle = { title: (language) => membersTexts[language].file.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { kept } = await ownGroup(context.db, { id: idParam(params), actor, request });
  return { id: kept.id, name: kept.name ?? "", fault: new URL(request.url).searchParams.get("niet") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { kept } = await ownGroup(context.db, { id: idParam(params), actor, request });
  await limited(request, "upload", doer(actor).id);
  const table = await postedTable(await postedForm(request), mostImportRows + 20);
  const nothing = { fault: null, report: null, preview: null };
  if (!table.ok) return data({ ...nothing, fault: table.reason }, { status: 422 });
  const read = readClassList(table.value);
  if (!read.ok) return data({ ...nothing, report: read }, { status: 422 });
  const known = new Set((await listMembers(context.db, kept.id)).map(({ name }) => name.toLowerCase()));
  const rows = read.rows.map(({ value }) => ({ ...value, known: known.has(value.name.toLowerCase()) }));
  return data({ ...nothing, preview: { rows, unused: read.unused } });
}

export default function ClassFile() {
  const { id, name, fault: refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { file: words } = useTexts(membersTexts);
  const { errorTitle } = useTexts(siteTexts);
  const fault = answer ? answer.fault : refused;
  return (
    <Main>
      <FileFault fault={fault} title={errorTitle(1)} />
      <PageHeading title={words.title} lead={words.lead} eyebrow={<Link to={workPaths.class({ id })}>{name}</Link>} />
      {answer?.report ? <ImportReport faults={answer.report.faults} more={answer.report.more} /> : null}
      {answer?.preview ? <Preview id={id} {...answer.preview} /> : null}
      {answer?.preview ? <h2>{words.again}</h2> : null}
      <FileForm action={workPaths.classFile({ id })} label={words.field} fault={fault} />
      <Section title={words.columnsTitle}>
        <p>{words.columns}</p>
        <p>
          <a href={workPaths.listTemplate({ id: "klassenlijst.csv" })}>{words.template}: CSV</a>{" "}
          <a href={workPaths.listTemplate({ id: "klassenlijst.xlsx" })}>XLSX</a>
        </p>
      </Section>
    </Main>
  );
}

interface PreviewRow {
  name: string;
  email: string | null;
  minor: boolean;
  known: boolean;
}

function Preview({ id, rows, unused }: { id: string; rows: readonly PreviewRow[]; unused: readonly string[] }) {
  const { file: words, list } = useTexts(membersTexts);
  const confirmed = rows.map(({ known: _known, ...row }) => row);
  return (
    <Section title={words.previewTitle(rows.length)} lead={words.previewLead}>
      {unused.length === 0 ? null : <p>{words.unused(unused.join(", "))}</p>}
      <DataTable
        caption={words.previewCaption}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { id: "name", header: list.columns.name, rowHeader: true, cell: ({ name }) => name },
          { id: "email", header: list.columns.email, cell: ({ email }) => email ?? list.noEmail },
          { id: "minor", header: list.columns.minor, cell: ({ minor }) => (minor ? list.yes : list.no) },
          { id: "state", header: words.state, cell: ({ known }) => (known ? words.known : words.fresh) },
        ]}
      />
      <form method="post" action={workPaths.classFileConfirmation({ id })}>
        <input type="hidden" name="rows" value={JSON.stringify(confirmed)} />
        <ButtonRow>
          <Button>{words.confirm}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}

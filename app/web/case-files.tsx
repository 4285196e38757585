import { Link } from "@remix-run/react";
import { acceptedEndings, attachmentLimits } from "#app/domain/cases/attachment.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { Aftermath } from "./aftermath.tsx";
import type { FileRow } from "./case-files.server.ts";
import type { Rejected } from "./form-values.ts";
import { useTexts } from "./language.tsx";
import { useServedForm } from "./use-served-form.ts";

interface CaseFilesProps {
  title: string;
  files: readonly FileRow[];
  after: { done: string | null; refused: string | null };
  rejected: Rejected | undefined;
  /** Addresses: of this page, of one file and of taking it away, and the way back. */
  to: { page: string; file: (part: string) => string; removal: (part: string) => string; back: string };
  /** False: files can be read, and none added. */
  open: boolean;
}

/** The files of a case, for whoever has to do with it. */
export function CaseFiles({ title, files, after, rejected, to, open }: CaseFilesProps) {
  const { files: words, back, refusedTitle } = useTexts(caselifeTexts);
  const form = useServedForm({ rejected, messages: words.faults });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <Aftermath {...after} title={refusedTitle} />
      <PageHeading title={words.titleFor(title)} lead={words.lead} />
      {files.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{open ? words.noneText : null}</p>
        </EmptyState>
      ) : (
        <FileTable files={files} to={to} />
      )}
      {open ? (
        <Section title={words.add} lead={words.room(files.length, attachmentLimits.mostFiles)}>
          {/* sent plainly, also with JavaScript: what is too large is answered before it is read */}
          <form method="post" encType="multipart/form-data" action={to.page} className="form" noValidate>
            <TextField
              label={words.field}
              hint={words.hint}
              name="file"
              type="file"
              accept={acceptedEndings}
              error={form.field("file").error}
            />
            <div>
              <Button look="spot">{words.submit}</Button>
            </div>
          </form>
        </Section>
      ) : null}
      <p>
        <Link to={to.back}>{back}</Link>
      </p>
    </Main>
  );
}

function FileTable({ files, to }: Pick<CaseFilesProps, "files" | "to">) {
  const words = useTexts(caselifeTexts).files;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: words.columns.name,
          rowHeader: true,
          // no Link: it is saved, not shown
          cell: ({ id, name }) => <a href={to.file(id)}>{name}</a>,
        },
        { id: "size", header: words.columns.size, whole: true, cell: ({ size }) => size },
        { id: "by", header: words.columns.by, cell: ({ by }) => by },
        { id: "on", header: words.columns.on, whole: true, cell: ({ on }) => on },
        {
          id: "remove",
          header: words.columns.remove,
          cell: ({ id, name, removable }) =>
            removable ? (
              <form method="post" action={to.removal(id)}>
                <Button look="danger" size="small" aria-label={words.removeWhich(name)}>
                  {words.remove}
                </Button>
              </form>
            ) : null,
        },
      ]}
    />
  );
}

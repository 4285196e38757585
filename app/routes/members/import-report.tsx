import type { ImportFault } from "#app/domain/cases/import-table.ts";
import { membersTexts } from "#app/texts/members.ts";
import { Notice } from "#app/ui/notice.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";

/** All that is wrong in a file, row by row: where, what, and what stands there. */
export function ImportReport({ faults, more }: { faults: readonly ImportFault[]; more: number }) {
  const { file: words, faults: told } = useTexts(membersTexts);
  const messages: Readonly<Record<string, string>> = told;
  return (
    <>
      <Notice tone="error" title={words.faultsTitle(faults.length + more)} headingLevel={2} live="alert">
        <p>{words.faultsLead}</p>
      </Notice>
      <DataTable
        caption={words.faultsCaption}
        rows={faults.map((fault, at) => ({ ...fault, key: String(at) }))}
        rowKey={({ key }) => key}
        columns={[
          { id: "row", header: words.faultColumns.row, rowHeader: true, align: "end", cell: ({ row }) => row },
          { id: "column", header: words.faultColumns.column, cell: ({ column }) => column ?? "" },
          { id: "fault", header: words.faultColumns.fault, cell: ({ code }) => messages[code] ?? code },
          {
            id: "typed",
            header: words.faultColumns.typed,
            cell: ({ typed }) => (typed === "" ? <span className="subtle">{words.nothing}</span> : typed),
          },
        ]}
      />
      {more === 0 ? null : <p>{words.more(more)}</p>}
    </>
  );
}

import type { CohortRow } from "#app/domain/cases/cohort.ts";
import { membersTexts } from "#app/texts/members.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

interface Previewed {
  row: CohortRow;
  /** She has a profile already. */
  known: boolean;
}

/** What will be made, to be looked at before it is. */
export function CohortPreview({ rows, unused }: { rows: readonly Previewed[]; unused: readonly string[] }) {
  const { file: words, list, cohort } = useTexts(membersTexts);
  return (
    <Section title={words.previewTitle(rows.length)} lead={words.previewLead}>
      {unused.length === 0 ? null : <p>{words.unused(unused.join(", "))}</p>}
      <DataTable
        caption={words.previewCaption}
        captionHidden
        rows={rows}
        rowKey={({ row }) => row.email}
        columns={[
          { id: "name", header: list.columns.name, rowHeader: true, cell: ({ row }) => row.name },
          { id: "email", header: list.columns.email, cell: ({ row }) => row.email },
          {
            id: "programme",
            header: cohort.columnNames.programme,
            cell: ({ row: { offers } }) => (offers.lane === "student" ? offers.programme : ""),
          },
          {
            id: "year",
            header: cohort.columnNames.year,
            align: "end",
            cell: ({ row: { offers } }) => (offers.lane === "student" ? offers.year : ""),
          },
          { id: "hours", header: cohort.columnNames.hours, align: "end", cell: ({ row }) => row.offers.hoursPerWeek },
          {
            id: "skills",
            header: cohort.columnNames.skills,
            align: "end",
            cell: ({ row }) => Object.keys(row.offers.skills).length,
          },
          { id: "state", header: words.state, cell: ({ known }) => (known ? cohort.known : words.fresh) },
        ]}
      />
      <form method="post" action={workPaths.cohortFileConfirmation()}>
        <input type="hidden" name="rows" value={JSON.stringify(rows.map(({ row }) => row))} />
        <Button>{cohort.confirm}</Button>
      </form>
    </Section>
  );
}

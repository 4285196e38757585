import { rulesTexts } from "#app/texts/rules.ts";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { RuleDifference } from "./field-names.ts";

interface DifferenceTableProps {
  rows: readonly RuleDifference[];
  headers: { old: string; fresh: string };
}

/** Rule by rule what it was and what it becomes. */
export function DifferenceTable({ rows, headers }: DifferenceTableProps) {
  const words = useTexts(rulesTexts).comparison;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ field }) => field}
      columns={[
        { id: "what", header: words.what, rowHeader: true, cell: ({ what }) => what },
        { id: "old", header: headers.old, cell: ({ old }) => old },
        { id: "fresh", header: headers.fresh, cell: ({ fresh }) => <strong>{fresh}</strong> },
      ]}
    />
  );
}

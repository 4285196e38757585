import type { ReactNode } from "react";
import type { LoadPeriod } from "#app/domain/reporting/load-period.ts";
import type { Cell } from "#app/lib/csv.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { LoadTable, LoadTableId } from "./load-tables.ts";

interface LoadTableSectionProps {
  table: LoadTable;
  period: LoadPeriod;
  children?: ReactNode;
}

/** Columns that are percentages. */
const percentages: Readonly<Record<LoadTableId, readonly number[]>> = {
  adviseurs: [6, 9],
  doorlooptijd: [],
  annuleringen: [2],
  waardering: [],
  wachtlijst: [],
};

/** A table of figures, with the way to the same as a file. */
export function LoadTableSection({ table: { id, head, rows }, period, children }: LoadTableSectionProps) {
  const { load: words, nothing } = useTexts(officeTexts);
  const language = useLanguage();
  const about = words.tables[id];
  const { title, lead } = about;
  const none = "none" in about ? about.none : "";
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const shown = (cell: Cell | undefined, column: number): string => {
    if (cell === null || cell === undefined) return nothing;
    if (typeof cell === "string") return cell;
    return percentages[id].includes(column) ? `${number.format(cell)}%` : number.format(cell);
  };
  const asked = period.kind === "own" ? { first: period.first, last: period.last } : {};
  return (
    <Section
      title={title}
      aside={
        rows.length === 0 ? null : (
          <a href={workPaths.officeLoadFile({ id, period: period.kind, ...asked })} download>
            {words.csv}
            <span className="visually-hidden">: {title}</span>
          </a>
        )
      }
    >
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <DataTable
          caption={lead}
          rows={rows}
          rowKey={({ key }) => key}
          columns={head.map((header, column) => ({
            ...{ id: header, header, rowHeader: column === 0 },
            align: column === 0 ? ("start" as const) : ("end" as const),
            cell: ({ cells }: LoadTable["rows"][number]) => shown(cells[column], column),
          }))}
        />
      )}
      {children}
    </Section>
  );
}

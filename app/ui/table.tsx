import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** `end` for figures, so that they line up. */
  align?: "start" | "end" | undefined;
  /** Stays on one line, however narrow the screen: a date. */
  whole?: boolean | undefined;
  /** The cell that names its row; give it to one column. */
  rowHeader?: boolean | undefined;
}

interface DataTableProps<Row> {
  caption: string;
  /** Keeps the caption for screen readers only, when a heading says the same just above. */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  compact?: boolean | undefined;
  /** On a phone every row becomes a block with the names of its columns, so that nothing has to be scrolled to be compared. */
  stacked?: boolean | undefined;
}

// the region scrolls sideways on small screens: whoever has only a keyboard must be able to reach it
// a group and no landmark: the section around it often has the same name, and there would be as many as there are tables
const scrollable = (captionId: string) => ({ tabIndex: 0, role: "group", "aria-labelledby": captionId });

/** A table that scrolls inside its own named region and never widens the page. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, compact, stacked = false } = props;
  const captionId = useId();
  // laid out as blocks, a table is none any more to a screen reader unless it says so
  const role = (name: string) => (stacked ? { role: name } : {});
  return (
    <div className="table-region" {...scrollable(captionId)}>
      <table
        className={classNames("table", compact && "table--compact", stacked && "table--stacked")}
        {...role("table")}
      >
        <caption id={captionId} className={captionHidden ? "visually-hidden" : "table__caption"}>
          {caption}
        </caption>
        <thead {...role("rowgroup")}>
          <tr {...role("row")}>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={lookOf(column)} {...role("columnheader")}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role("rowgroup")}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role("row")}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.id} scope="row" className={lookOf(column)} {...role("rowheader")}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={lookOf(column)} data-label={column.header} {...role("cell")}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const lookOf = ({ align, whole }: Pick<Column<never>, "align" | "whole">) =>
  classNames(align === "end" && "table__end", whole && "table__whole") || undefined;

import type { z } from "zod";

/** A column that a list can have: its names as people write them, the first one shown. */
export interface ImportColumn {
  field: string;
  names: readonly string[];
  /** The fields of which one must be there at least; none: it may be left out. */
  needed?: boolean | undefined;
}

/** What is wrong in a file: at which row of the spreadsheet, in which column, and what was typed there. */
export interface ImportFault {
  row: number;
  /** As the file calls it; null: the row as a whole. */
  column: string | null;
  code: string;
  typed: string;
}

/** So many rows of people at most in one file. */
export const mostImportRows = 500;
/** So many faults are told at a time. */
const mostFaults = 200;

export type ImportReading<Row> =
  | { ok: true; rows: { row: number; value: Row }[]; unused: string[] }
  | { ok: false; faults: ImportFault[]; more: number };

interface Import<Row> {
  rows: readonly (readonly string[])[];
  columns: readonly ImportColumn[];
  schema: z.ZodType<Row>;
  /** What two rows may not have in common, and in which field it stands. */
  key: { field: string; of: (row: Row) => string };
}

/** A list as it stands in a file, every row of it read through one schema: all rows, or all that is wrong with them. */
export function readImport<Row>(given: Import<Row>): ImportReading<Row> {
  const { rows, columns, schema, key } = given;
  const start = rows.findIndex((cells) => !isEmpty(cells));
  const header = rows[start] ?? [];
  const found = header.map((name) => columns.find(({ names }) => names.some((one) => keyOf(one) === keyOf(name))));
  const nameOf = (field: string) =>
    header[found.findIndex((column) => column?.field === field)] ?? firstName(columns, field);
  const faults = headerFaults({ found, columns, header, row: start + 1 });
  if (faults.length > 0) return told(faults);
  const read: { row: number; value: Row }[] = [];
  const seen = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    if (at <= start || isEmpty(cells)) continue;
    const record = recordOf(found, cells);
    const result = schema.safeParse(record);
    const row = at + 1;
    if (!result.success) {
      faults.push(
        ...result.error.issues.map(({ path, message }) =>
          faultAt(String(path[0] ?? ""), message, { row, record, nameOf }),
        ),
      );
      continue;
    }
    const own = key.of(result.data);
    if (seen.has(own)) faults.push(faultAt(key.field, "twice", { row, record, nameOf }));
    seen.set(own, row);
    read.push({ row, value: result.data });
  }
  if (read.length > mostImportRows)
    faults.unshift({ row: mostImportRows + start + 2, column: null, code: "too-many", typed: "" });
  if (faults.length === 0 && read.length === 0)
    faults.push({ row: start + 2, column: null, code: "no-rows", typed: "" });
  const unused = header.filter((name, at) => found[at] === undefined && name.trim() !== "");
  return faults.length > 0 ? told(faults) : { ok: true, rows: read, unused };
}

function told(faults: ImportFault[]): { ok: false; faults: ImportFault[]; more: number } {
  return { ok: false, faults: faults.slice(0, mostFaults), more: Math.max(0, faults.length - mostFaults) };
}

function headerFaults(given: {
  found: readonly (ImportColumn | undefined)[];
  columns: readonly ImportColumn[];
  header: readonly string[];
  row: number;
}): ImportFault[] {
  const { found, columns, header, row } = given;
  if (row === 0) return [{ row: 1, column: null, code: "no-rows", typed: "" }];
  const missing = columns.filter(({ field, needed }) => needed && !found.some((column) => column?.field === field));
  const twice = found.flatMap((column, at) =>
    column && found.findIndex((one) => one?.field === column.field) < at
      ? [{ row, column: header[at] ?? "", code: "twice-column", typed: header[at] ?? "" }]
      : [],
  );
  return [
    ...missing.map(({ names }) => ({
      row,
      column: names[0] ?? "",
      code: "missing-column",
      typed: header.join(" | ").slice(0, 200),
    })),
    ...twice,
  ];
}

function recordOf(found: readonly (ImportColumn | undefined)[], cells: readonly string[]): Record<string, string> {
  const pairs = found.flatMap((column, at) => {
    const cell = (cells[at] ?? "").trim();
    return column && cell !== "" ? [[column.field, cell]] : [];
  });
  return Object.fromEntries(pairs);
}

function faultAt(
  field: string,
  code: string,
  at: { row: number; record: Readonly<Record<string, string>>; nameOf: (field: string) => string },
): ImportFault {
  return { row: at.row, column: at.nameOf(field), code, typed: (at.record[field] ?? "").slice(0, 200) };
}

const firstName = (columns: readonly ImportColumn[], field: string) =>
  columns.find((column) => column.field === field)?.names[0] ?? field;
const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** A header without capitals, accents, spaces and signs: "E-mailadres" and "emailadres" are the same. */
const keyOf = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Database, Writer } from "#db/database.ts";
import { ownReferences, tablesInOrder } from "#db/table-order.ts";

type Row = Record<string, unknown>;

const rowsPerStatement = 200;
const lineShape = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const momentShape = z.object({ moment: z.iso.datetime() });
const jsonShape = z.object({ json: z.unknown() });

/**
 * All rows of these tables at one moment, as lines of JSON that either engine can read back: parents before children,
 * rows in an order that is the same wherever they come from. Holds everything in memory; for a big database, open it
 * with a longer time limit.
 */
export async function exportLines(database: Database, schema: Record<string, unknown>): Promise<string[]> {
  const tables = tablesInOrder(schema);
  return database.transaction(async (tx) => {
    const lines: string[] = [];
    for (const table of tables) {
      const rows: Row[] = await tx.select().from(table);
      const written = rows.map((row) => JSON.stringify(encoded(row))).sort(byCodeUnits);
      lines.push(...written.map((row) => `{"table":${JSON.stringify(getTableName(table))},"row":${row}}`));
    }
    return lines;
  });
}

/**
 * Puts exported lines into an empty, migrated database; all of them, or none.
 * @returns the number of rows
 * @throws Error when a table already has rows or a line is not one of an export
 */
export async function importLines(
  database: Database,
  schema: Record<string, unknown>,
  lines: string[],
): Promise<number> {
  const tables = tablesInOrder(schema);
  const rows = rowsByTable(tables, lines);
  await database.transaction(async (tx) => {
    for (const table of tables)
      if ((await tx.$count(table)) > 0)
        throw new Error(`${getTableName(table)} has rows: import into an empty database.`);
    for (const table of tables) await insertRows(tx, table, rows.get(getTableName(table)) ?? []);
  });
  return lines.length;
}

function rowsByTable(tables: PgTable[], lines: string[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>(tables.map((table) => [getTableName(table), []]));
  lines.forEach((line, nth) => {
    const read = lineShape.safeParse(parsed(line));
    const known = read.success ? rows.get(read.data.table) : undefined;
    if (!read.success || !known) throw new Error(`Line ${nth + 1} is not a row of a table of this version.`);
    known.push(decoded(read.data.row));
  });
  return rows;
}

async function insertRows(tx: Writer, table: PgTable, rows: Row[]): Promise<void> {
  const columns = Object.keys(getTableColumns(table));
  for (const row of rows)
    if (!columns.every((key) => key in row)) throw new Error(`A row of ${getTableName(table)} lacks a column.`);
  const ordered = parentsFirst(rows, ownReferences(table));
  for (let start = 0; start < ordered.length; start += rowsPerStatement)
    await tx.insert(table).values(ordered.slice(start, start + rowsPerStatement));
}

/** Rows that name rows of their own table come after those. */
function parentsFirst(rows: Row[], references: { from: string; to: string }[]): Row[] {
  const ordered: Row[] = [];
  const named = new Map(references.map(({ from, to }) => [from, new Map(rows.map((row) => [row[to], row]))]));
  const placed = new Set<Row>();
  const place = (row: Row): void => {
    if (placed.has(row)) return;
    placed.add(row);
    for (const [from, known] of named) {
      const parent = row[from] === null ? undefined : known.get(row[from]);
      if (parent) place(parent);
    }
    ordered.push(row);
  };
  rows.forEach(place);
  return ordered;
}

// A moment and a structure are wrapped, so that no text or structure can be mistaken for a moment
function encoded(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, wrapped(value)]));
}

function wrapped(value: unknown): unknown {
  if (value instanceof Date) return { moment: value.toISOString() };
  return typeof value === "object" && value !== null ? { json: value } : value;
}

function decoded(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, unwrapped(value)]));
}

function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const moment = momentShape.safeParse(value);
  return moment.success ? new Date(moment.data.moment) : jsonShape.parse(value).json;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

// not localeCompare: the order must be the same on every machine
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

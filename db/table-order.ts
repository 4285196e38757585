import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { tableConfig } from "#db/columns.ts";

/** The tables among what schema files export, each after the tables that it refers to. */
export function tablesInOrder(schema: Record<string, unknown>): PgTable[] {
  const ordered: PgTable[] = [];
  const visit = (table: PgTable, path: PgTable[]): void => {
    if (ordered.includes(table)) return;
    if (path.includes(table)) throw new Error(`Tables refer to each other in a circle: ${path.map(getTableName)}`);
    for (const parent of parentsOf(table)) if (parent !== table) visit(parent, [...path, table]);
    ordered.push(table);
  };
  for (const [, table] of Object.entries(schema).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (isTable(table)) visit(table, []);
  return ordered;
}

/** Keys under which a row of this table names a row of the same table, with the key it names. */
export function ownReferences(table: PgTable): { from: string; to: string }[] {
  // by name: PostgreSQL's foreign keys hold columns of their own making
  const keys = new Map(Object.entries(getTableColumns(table)).map(([key, { name }]) => [name, key]));
  const keyOf = (column: { name: string } | undefined) => keys.get(column?.name ?? "") ?? "";
  return tableConfig(table)
    .foreignKeys.map((key) => key.reference())
    .filter(({ foreignTable }) => foreignTable === table)
    .flatMap(({ columns, foreignColumns }) =>
      columns.map((column, nth) => ({ from: keyOf(column), to: keyOf(foreignColumns[nth]) })),
    );
}

function parentsOf(table: PgTable): PgTable[] {
  return tableConfig(table).foreignKeys.map((key) => key.reference().foreignTable);
}

// a table of SQLite goes by its PostgreSQL type, as everywhere in the schema
function isTable(value: unknown): value is PgTable {
  return is(value, PgTable) || is(value, SQLiteTable);
}

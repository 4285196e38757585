import type { Rows } from "#app/lib/csv-reading.ts";
import type { Outcome } from "#app/lib/outcome.ts";
import { refused } from "#app/lib/outcome.ts";
import { mostTableBytes, type TableFault, tableRows } from "#app/lib/table-reading.server.ts";

/** The rows of the list in a file that a form brought; one more than may be read, so that too many can be told. */
export async function postedTable(form: FormData, most: number): Promise<Outcome<Rows, TableFault | "no-file">> {
  const file = form.get("file");
  if (!(file instanceof Blob) || file.size === 0) return refused("no-file");
  if (file.size > mostTableBytes) return refused("too-large");
  return tableRows(new Uint8Array(await file.arrayBuffer()), most);
}

/** The rows that a page showed and a form sent back, still to be read through their schema; null when they are no rows at all. */
export function postedRows(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get("rows") ?? ""));
  } catch {
    return null;
  }
}

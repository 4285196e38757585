import { csvRows, decoded, type Rows } from "#app/lib/csv-reading.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { xlsxRows } from "#app/lib/xlsx-reading.server.ts";

/** A list is small; what is larger is none. */
export const mostTableBytes = 1024 * 1024;

export type TableFault = "empty" | "too-large" | "old-excel" | "unreadable";

/** The cells of a file that a spreadsheet saved, as CSV or as a workbook: told by its bytes, never by its name. @param most rows that are read */
export function tableRows(bytes: Uint8Array, most: number): Outcome<Rows, TableFault> {
  if (bytes.length > mostTableBytes) return refused("too-large");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused("old-excel");
  if (startsWith(bytes, [0x50, 0x4b])) return xlsxRows(bytes, most);
  const text = decoded(bytes);
  if (text === null) return refused("unreadable");
  return text.trim() === "" ? refused("empty") : done(csvRows(text, most));
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

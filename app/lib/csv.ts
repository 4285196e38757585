/** What a cell holds; null is an empty cell. Numbers stay numbers: a minus before one is no formula. */
export type Cell = string | number | null;

/** Comes before the first row, so that a spreadsheet reads the file as UTF-8. */
export const byteOrderMark = "\uFEFF";

/** A whole small file: the mark and every row. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => byteOrderMark + rows.map(csvRow).join("");

/** One row, its line end included (RFC 4180). @throws RangeError for a number that is not finite */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * The same for who opens it in a Dutch spreadsheet: semicolons between the cells, and a comma in a number. Cells with either are quoted, so
 * that another spreadsheet reads them too. @throws RangeError for a number that is not finite
 */
export const dutchCsvOf = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((cells) => `${cells.map(dutchCell).join(";")}\r\n`).join("");

/**
 * The text with an apostrophe before what a spreadsheet would take for a formula and run: = + - @, tab, line end or NUL, and the full-width
 * forms of the signs; also inside, after what a spreadsheet may take for the end of a cell.
 * Source: OWASP, CSV Injection.
 */
export const withoutFormula = (text: string): string =>
  (formula.test(text) ? `'${text}` : text).replaceAll(innerFormula, "'");

const signs = "=+\\-@\\0＝＋－＠";
const formula = new RegExp(`^[${signs}\\t\\r\\n]`);
// the Dutch Excel splits our file at semicolons and heeds no quotes that we put around a comma's cell
const innerFormula = new RegExp(`(?<=[;\\t\\r\\n]"*)(?=[${signs}])`, "g");

const innerAfterComma = new RegExp(`(?<=,"*)(?=[${signs}])`, "g");

function dutchCell(value: Cell): string {
  if (typeof value === "number") return csvCell(value).replace(".", ",");
  // a program that splits at commas heeds no quotes that we put round a semicolon's cell
  return csvCell(value === null ? value : value.replaceAll(innerAfterComma, "'"));
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`No number for a file: ${value}`);
    return String(value);
  }
  const safe = withoutFormula(value);
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

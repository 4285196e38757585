/** A table as it stands in a file: rows of cells in order, the header among them. */
export type Rows = string[][];

const separators = [";", ",", "\t"] as const;

/**
 * The text of a file that a spreadsheet saved: UTF-8 with or without its mark, UTF-16 with one, or else Windows-1252, as an old Excel writes it.
 * @returns null when it holds what no text holds
 */
export function decoded(bytes: Uint8Array): string | null {
  const text = textOf(bytes);
  return /[\0\uFFFE\uFFFF]/.test(text) ? null : text;
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => windowsSigns[byte - 0x80] ?? String.fromCharCode(byte)).join("");
  }
}

// Node 20 reads Windows-1252 as Latin-1, without the signs that Windows has from 0x80 on
const windowsSigns = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/**
 * The cells of a CSV file (RFC 4180), between semicolons, commas or tabs: whichever its first line has most of, or the one that Excel's own line
 * "sep=;" names. A row keeps its place, also when it is empty, so that numbers of rows are those of the spreadsheet.
 * @param most rows after this many are not read
 */
export function csvRows(text: string, most: number): Rows {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const separator = named?.[1] ?? likeliest(text);
  const rows: Rows = named ? [[]] : [];
  let row: string[] = [];
  let at = named?.[0].length ?? 0;
  while (at < text.length && rows.length < most) {
    const cell = text[at] === '"' ? quoted(text, at) : { value: "", end: at };
    const rest = plain(text, { at: cell.end, separator });
    row.push(cell.value + rest.value);
    at = rest.end;
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < most) rows.push(row);
  return rows;
}

function likeliest(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}

interface ReadCell {
  value: string;
  end: number;
}

function plain(text: string, { at, separator }: { at: number; separator: string }): ReadCell {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { value: text.slice(at, end), end };
}

/** What comes after the closing quote and before the next separator is kept as it stands: some programs write it so. */
function quoted(text: string, start: number): ReadCell {
  let value = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

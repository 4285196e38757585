import { SaxesParser } from "saxes";
import type { Rows } from "#app/lib/csv-reading.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { type ZipText, zipReader } from "#app/lib/zip-reading.server.ts";

/** Unpacked, per file in the workbook: far above a list of some hundreds of rows. */
const mostUnpacked = 12 * 1024 * 1024;
/** Columns beyond this one are not read. */
const mostColumns = 60;

export type XlsxFault = "unreadable" | "too-large";

/**
 * The cells of the first sheet that is shown in a workbook, as text: of a formula what it gave when it was saved, nothing is worked out here. Gaps
 * stay, so that numbers of rows are those of the spreadsheet.
 * @param most rows after this many are not read
 */
export function xlsxRows(bytes: Uint8Array, most: number): Outcome<Rows, XlsxFault> {
  const zip = zipReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mostUnpacked);
  if (zip === null) return refused("unreadable");
  const texts = (path: string): string => contentOf(zip(path));
  try {
    const path = sheetPathIn(texts("xl/workbook.xml"), texts("xl/_rels/workbook.xml.rels"));
    const strings = zip("xl/sharedStrings.xml");
    const shared = !strings.ok && strings.reason === "missing" ? [] : sharedStrings(contentOf(strings));
    return done(cellsOf(texts(path), { shared, most }));
  } catch (error) {
    if (error instanceof TooLarge) return refused("too-large");
    // whatever the XML was, it was no workbook
    return refused("unreadable");
  }
}

class TooLarge extends Error {}

function contentOf(text: ZipText): string {
  if (text.ok) return text.value;
  throw text.reason === "too-large" ? new TooLarge() : new Error(text.reason);
}

type Attributes = Readonly<Record<string, string>>;
interface Handlers {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Reads XML as it comes; names without the short form of their namespace. Entities of its own it has none: a file that defines some is refused. */
function parse(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser();
  const bare = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [bare(name), String(value)]);
    open?.(bare(tag.name), Object.fromEntries(attributes));
  });
  parser.on("closetag", (tag) => close?.(bare(tag.name)));
  parser.on("text", (chars) => text?.(chars));
  parser.on("cdata", (chars) => text?.(chars));
  parser.on("doctype", () => {
    throw new Error("a workbook has no document type");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
}

function sheetPathIn(workbook: string, relations: string): string {
  const sheets: Attributes[] = [];
  parse(workbook, {
    open: (name, attributes) => {
      if (name === "sheet") sheets.push(attributes);
      // days are counted from another year there
      if (name === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) throw new Error("date1904");
    },
  });
  const shown = sheets.find(({ state }) => state === undefined || state === "visible") ?? sheets[0];
  let path = "";
  parse(relations, {
    open: (name, { Id, Target = "" }) => {
      if (name === "Relationship" && Id === shown?.id) path = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
    },
  });
  return path;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let inSound = false;
  parse(xml, {
    open: (name) => {
      if (name === "si") strings.push("");
      if (name === "rPh") inSound = true;
      inText = name === "t" && !inSound;
    },
    close: (name) => {
      if (name === "rPh") inSound = false;
      if (name === "t") inText = false;
    },
    text: (chars) => {
      if (inText && strings.length > 0) strings[strings.length - 1] += chars;
    },
  });
  return strings;
}

function cellsOf(xml: string, { shared, most }: { shared: readonly string[]; most: number }): Rows {
  const rows: Rows = [];
  const cell = { row: 0, column: 0, kind: "", text: "", reading: false };
  parse(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        cell.row = attributes.r === undefined ? cell.row + 1 : Number(attributes.r);
        cell.column = 0;
      }
      if (name === "c") {
        const column = attributes.r === undefined ? cell.column + 1 : columnOf(attributes.r);
        Object.assign(cell, { column, kind: attributes.t ?? "n", text: "" });
      }
      cell.reading = name === "v" || name === "t";
    },
    text: (chars) => {
      if (cell.reading) cell.text += chars;
    },
    close: (name) => {
      cell.reading = false;
      if (name !== "c" || cell.row > most || cell.column > mostColumns || cell.text === "") return;
      while (rows.length < cell.row) rows.push([]);
      const row = rows[cell.row - 1] ?? [];
      while (row.length < cell.column) row.push("");
      row[cell.column - 1] = shownText(cell, shared);
    },
  });
  return rows;
}

function shownText({ kind, text }: { kind: string; text: string }, shared: readonly string[]): string {
  if (kind === "s") return shared[Number(text)] ?? "";
  return kind === "b" ? (text === "1" ? "TRUE" : "FALSE") : text;
}

/** The number of a cell's column: 1 for "A7", 28 for "AB7". */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "";
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

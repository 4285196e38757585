import PDFDocument from "pdfkit";
import type { Language } from "#app/texts/language.ts";
import { printable } from "./letters.ts";
import { colours, type FontName, farLetters, fontFiles, fontNames, page, textWidth } from "./look.server.ts";

type Structure = PDFKit.PDFStructureElement;
type Options = PDFKit.Mixins.StructureElementOptions;

/** A document that is being written: what is put on it goes under `parent` in its structure, in the order in which it is read. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly parent: Structure;
  readonly outline: PDFKit.PDFOutline;
}

export interface About {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: Language;
  readonly madeAt: Date;
}

/** How words stand: font, size and colour, and where. */
export interface Look {
  readonly font?: FontName;
  readonly size?: number;
  readonly colour?: string;
  /** From the left edge of the page; the margin unless told. */
  readonly x?: number;
  readonly width?: number;
  readonly align?: "left" | "right";
  /** Room below, in points. */
  readonly after?: number;
}

/** A new document with its first page. Tagged, with language and title, so that a screen reader can read it (ISO 32000-1, 14.8). */
export async function openSheet({ title, subject, author, language, madeAt }: About): Promise<Sheet> {
  const doc = new PDFDocument({
    ...{ size: "A4", bufferPages: true, tagged: true, pdfVersion: "1.7", displayTitle: true, lang: language },
    margins: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
    info: { Title: title, Subject: subject, Author: author, Creator: "SPOT 035", CreationDate: madeAt },
  });
  for (const [name, file] of fontFiles()) doc.registerFont(name, file);
  const parent = doc.struct("Document", { lang: language });
  doc.addStructure(parent);
  for (const name of fontNames) {
    // its first words read its tables
    doc.font(name).widthOfString("Stand");
    await breath();
  }
  return { doc, parent, outline: doc.outline };
}

/** Ends the document: `foot` gives what stands at the foot of each page, outside the text that is read. */
export async function closeSheet(
  { doc, parent }: Sheet,
  foot: (number: number, count: number) => readonly [string, string],
): Promise<Buffer<ArrayBuffer>> {
  parent.end();
  const { count } = doc.bufferedPageRange();
  for (let number = 1; number <= count; number++) {
    doc.switchToPage(number - 1);
    drawFoot(doc, foot(number, count));
  }
  await breath();
  const pieces: Buffer[] = [];
  const whole = new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => resolve(Buffer.concat(pieces)));
    doc.on("error", reject);
  });
  doc.flushPages();
  await breath();
  doc.end();
  return whole;
}

/** Work that belongs together in the structure: a section, a table, a list. */
export function within(sheet: Sheet, type: string, work: (inner: Sheet) => void): void {
  const element = sheet.doc.struct(type);
  sheet.parent.add(element);
  work({ ...sheet, parent: element });
  element.end();
}

/** The same for what is drawn in pieces. */
export async function section(sheet: Sheet, work: (inner: Sheet) => Promise<void>): Promise<void> {
  const element = sheet.doc.struct("Sect");
  sheet.parent.add(element);
  await work({ ...sheet, parent: element });
  element.end();
}

/** Lets others go first for a moment: drawing is work of many milliseconds, and answers are being saved meanwhile. */
export const breath = () => new Promise((resolve) => setImmediate(resolve));

/** Something that is drawn and read as one. */
export function marked(sheet: Sheet, { type, ...options }: { type: string } & Options, draw: () => void): void {
  sheet.parent.add(sheet.doc.struct(type, options, [draw]));
}

/** Drawn for the eye alone. */
export function decoration({ doc }: Sheet, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** Begins a new page unless so many points are left on this one. */
export function keep({ doc }: Sheet, height: number): void {
  if (doc.y + height > page.height - page.bottom) doc.addPage();
}

/** How tall these words will be. */
export function heightOf({ doc }: Sheet, text: string, look: Look = {}): number {
  const { font = "text", size = 11, width = textWidth } = look;
  return doc
    .font(font)
    .fontSize(size)
    .heightOfString(text, { width, lineGap: gapOf(size) });
}

/** Words as a piece of the structure (`P` unless told), from where the writing is. */
export function words(sheet: Sheet, text: string, look: Look & { as?: string; scope?: "Row" | "Column" } = {}): void {
  const { as = "P", scope, after = 0 } = look;
  const { whole } = printable(text);
  marked(sheet, { type: as, ...(scope && { scope }), ...(whole ? {} : { actual: text }) }, () =>
    put(sheet.doc, text, look),
  );
  sheet.doc.y += after;
}

/** Words where the writing is, for a drawing or a part that is marked already. */
export function put(doc: PDFKit.PDFDocument, text: string, look: Look = {}): void {
  const { font = "text", size = 11, colour = colours.ink, x = page.side, width = textWidth, align = "left" } = look;
  const { runs } = printable(text);
  doc.fillColor(colour).fontSize(size);
  runs.forEach((run, index) => {
    doc.font(run.far ? font + farLetters : font);
    const options = { width, align, lineGap: gapOf(size), continued: index < runs.length - 1 };
    if (index === 0) doc.text(run.text, x, doc.y, options);
    else doc.text(run.text, options);
  });
  doc.x = page.side;
}

const gapOf = (size: number): number => size * 0.22;

function drawFoot(doc: PDFKit.PDFDocument, [left, right]: readonly [string, string]): void {
  doc.markContent("Artifact", { type: "Pagination" });
  // pdfkit begins a new page for text below the margin
  doc.page.margins.bottom = 0;
  const y = page.height - 40;
  doc
    .moveTo(page.side, y - 8)
    .lineTo(page.width - page.side, y - 8)
    .lineWidth(0.75)
    .strokeColor(colours.sandDark)
    .stroke();
  const look = { size: 8.5, colour: colours.grey };
  doc.y = y;
  put(doc, left, { ...look, width: textWidth - 90 });
  doc.y = y;
  put(doc, right, { ...look, x: page.width - page.side - 90, width: 90, align: "right" });
  doc.endMarkedContent();
}

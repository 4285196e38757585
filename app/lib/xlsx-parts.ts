/** What stands in a cell of a table; null is an empty one. */
export type Cell = string | number | null;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel refuses a file with a longer text. */
const longestText = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in XML; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  const kept = text.slice(0, longestText).replace(unwritable, "");
  // Excel reads _x0041_ as the character with that code
  return kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[&<>"]/g, (mark) => marks[mark] ?? "");
}

/**
 * One row. A text is an inline string, which no program takes for a formula. Cells carry no address: they stand one after
 * the other, which halves the file.
 * @param style the number of a cell format: 0 plain, 1 header
 */
export function rowXml(cells: readonly Cell[], style = 0): string {
  const format = style === 0 ? "" : ` s="${style}"`;
  let row = "<row>";
  for (const cell of cells) {
    if (cell === null || (typeof cell === "number" && !Number.isFinite(cell))) row += "<c/>";
    else if (typeof cell === "number") row += `<c${format}><v>${cell}</v></c>`;
    else row += `<c${format} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return `${row}</row>`;
}

/** The beginning of a sheet whose first row stays in view. */
export const sheetOpen =
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData>';
export const sheetClose = "</sheetData></worksheet>";

/** Two cell formats: plain, and bold for headers. */
const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

/** Where the nth sheet (from 1) lies in the workbook. */
export const sheetPath = (nth: number): string => `xl/worksheets/sheet${nth}.xml`;

/** The parts of a workbook around its sheets: path → content. @param names of the sheets, in order */
export function workbookParts(names: readonly string[]): Record<string, string> {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const links = names.map((_, at) => link(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  const kinds = names.map((_, at) => override(`/${sheetPath(at + 1)}`, "worksheet"));
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}` +
      `${override("/xl/styles.xml", "styles")}${kinds.join("")}</Types>`,
    "_rels/.rels": relations(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(links.join("") + link("rIdStyles", "styles", "styles.xml")),
    "xl/styles.xml": styles,
  };
}

const override = (part: string, kind: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
const relations = (links: string) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${links}</Relationships>`;

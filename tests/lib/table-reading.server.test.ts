import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { mostTableBytes, tableRows } from "#app/lib/table-reading.server.ts";
import { xlsxStream } from "#app/lib/xlsx.server.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** A workbook with these cells in its first sheet that is shown. */
const workbook = (cells: string, more: { strings?: string; sheets?: string; prefix?: string } = {}) => {
  const p = more.prefix ?? "";
  const sheets = more.sheets ?? `<${p}sheet name="A" sheetId="1" r:id="rId7"/>`;
  const ns = p === "" ? `xmlns="${main}"` : `xmlns:x="${main}"`;
  return zipOf({
    "xl/workbook.xml": `<?xml version="1.0"?><${p}workbook ${ns} xmlns:r="${links}"><${p}sheets>${sheets}</${p}sheets></${p}workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId7" Target="worksheets/one.xml"/><Relationship Id="rId8" Target="/xl/worksheets/two.xml"/></Relationships>`,
    ...(more.strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${main}">${more.strings}</sst>` }),
    "xl/worksheets/one.xml": `<${p}worksheet ${ns}><${p}sheetData>${cells}</${p}sheetData></${p}worksheet>`,
    "xl/worksheets/two.xml": `<worksheet xmlns="${main}"><sheetData><row><c t="inlineStr"><is><t>two</t></is></c></row></sheetData></worksheet>`,
  });
};
const rowsOf = async (bytes: Promise<Uint8Array>, most = 100) => tableRows(await bytes, most);

describe("a workbook", () => {
  it("that we made ourselves reads back as it was", async () => {
    const header = ["Naam", "Uren"];
    const rows = [
      ["Zoë & co <b>", 3],
      ["'=1+1", -2.5],
      [" rand ", null],
    ];
    const file = new Uint8Array(await buffer(xlsxStream([{ name: "Blad", header, rows }])));
    expect(tableRows(file, 100)).toEqual({
      ok: true,
      value: [["Naam", "Uren"], ["Zoë & co <b>", "3"], ["'=1+1", "-2.5"], [" rand "]],
    });
  });

  it("may have shared texts in pieces, sounds beside them, gaps, formulas, truths, faults and long names of XML", async () => {
    const strings =
      "<si><r><t>An</t></r><r><t>na</t></r><rPh sb='0' eb='1'><t>SOUND</t></rPh></si><si><t xml:space='preserve'> x</t></si>";
    const cells = `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>
      <row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4" t="str"><f>"a"</f><v>a</v></c></row>`;
    expect(await rowsOf(workbook(cells, { strings }))).toEqual({
      ok: true,
      value: [[], ["", "Anna", "", " x"], [], ["2", "TRUE", "#REF!", "a"]],
    });
    const prefixed = `<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Anna</x:t></x:is></x:c></x:row>`;
    expect(await rowsOf(workbook(prefixed, { prefix: "x:" }))).toEqual({ ok: true, value: [["Anna"]] });
  });

  it("is read from the first sheet that is shown, as far as asked, and no column beyond the sixtieth", async () => {
    const sheets = `<sheet name="H" sheetId="1" state="hidden" r:id="rId7"/><sheet name="B" sheetId="2" r:id="rId8"/>`;
    expect(await rowsOf(workbook("", { sheets }))).toEqual({ ok: true, value: [["two"]] });
    const many = Array.from(
      { length: 50 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    ).join("");
    expect((await rowsOf(workbook(many), 10)).ok && (await rowsOf(workbook(many), 10))).toMatchObject({
      value: { length: 10 },
    });
    const far = `<row r="1"><c r="XFD1"><v>9</v></c><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>`;
    expect(await rowsOf(workbook(far))).toEqual({ ok: true, value: [["1"]] });
  });

  it("that unpacks to more than a list can be is left unread", async () => {
    const bomb = await workbook(`<row><c t="inlineStr"><is><t>${" ".repeat(40_000_000)}</t></is></c></row>`);
    expect(bomb.length).toBeLessThan(mostTableBytes);
    expect(tableRows(bomb, 100)).toEqual({ ok: false, reason: "too-large" });
  });

  it.each([
    ["entities of its own", `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>`],
    ["broken XML", "<worksheet><row>"],
    ["no XML", "hello"],
  ])("with %s is refused", async (_what, sheet) => {
    const files = {
      "xl/workbook.xml": `<workbook xmlns:r="${links}"><sheet name="A" r:id="r"/></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r" Target="s.xml"/></Relationships>`,
      "xl/s.xml": sheet,
    };
    expect(await rowsOf(zipOf(files))).toEqual({ ok: false, reason: "unreadable" });
  });

  it("that is another zip, cut off, or counted from 1904 is refused", async () => {
    expect(await rowsOf(zipOf({ "hello.txt": "hello" }))).toEqual({ ok: false, reason: "unreadable" });
    const whole = await workbook("");
    for (const length of [2, 30, whole.length - 10, whole.length - 30])
      expect(tableRows(whole.subarray(0, length), 100)).toEqual({ ok: false, reason: "unreadable" });
    const mac = zipOf({
      "xl/workbook.xml": `<workbook><workbookPr date1904="1"/></workbook>`,
      "xl/_rels/workbook.xml.rels": "<Relationships/>",
    });
    expect(await rowsOf(mac)).toEqual({ ok: false, reason: "unreadable" });
  });
});

describe("another file", () => {
  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["spaces", new TextEncoder().encode(" \n "), "empty"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "old-excel"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), "unreadable"],
    ["too much", new Uint8Array(mostTableBytes + 1).fill(65), "too-large"],
  ])("of %s is refused, and said why", (_what, file, reason) => {
    expect(tableRows(file, 100)).toEqual({ ok: false, reason });
  });

  it("of text is read as CSV", () => {
    expect(tableRows(new TextEncoder().encode("Naam;E-mail\nAnna;a@b.nl"), 100)).toEqual({
      ok: true,
      value: [
        ["Naam", "E-mail"],
        ["Anna", "a@b.nl"],
      ],
    });
  });
});

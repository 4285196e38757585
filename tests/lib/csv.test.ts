import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteOrderMark, type Cell, csvOf, csvRow, dutchCsvOf } from "#app/lib/csv.ts";

// a reader by the letter of RFC 4180, for any separator: what another program makes of our file
function readCsv(text: string, separator = ","): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (char === '"' && field === "") quoted = true;
    else if (char === separator) {
      record.push(field);
      field = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[at + 1] === "\n") at++;
      records.push([...record, field]);
      record = [];
      field = "";
    } else field += char;
  }
  return field === "" && record.length === 0 ? records : [...records, [...record, field]];
}

const awkward = fc.string({
  unit: fc.oneof(fc.constantFrom(..."=+-@\t\r\n\0＝＋－＠;,\"' a1é€🙂"), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 12,
});
const cell: fc.Arbitrary<Cell> = fc.oneof(
  awkward,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const records = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));
const withoutApostrophes = (text: string) => text.replaceAll("'", "");

describe("a CSV file", () => {
  it("is read back as it was, by the letter of RFC 4180, but for the apostrophes that keep formulas still", () => {
    fc.assert(
      fc.property(records, (rows) => {
        const read = readCsv(rows.map(csvRow).join(""));
        const plain = rows.map((row) => row.map((one) => withoutApostrophes(one === null ? "" : String(one))));
        expect(read.map((row) => row.map(withoutApostrophes))).toEqual(plain);
      }),
    );
  });

  it("leaves text alone that is no formula", () => {
    const text = 'Zij zei: "ja", 1 + 1 = 2; c’est ça\nen a-b';
    expect(readCsv(csvRow([text, "O'Neill", "2-9"]))).toEqual([[text, "O'Neill", "2-9"]]);
    expect(csvRow(["a-b", "BV & Zn"])).toBe("a-b,BV & Zn\r\n");
  });

  it("never has text that begins as a formula, also for a program that splits at semicolons or tabs", () => {
    fc.assert(
      fc.property(
        fc.array(awkward, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(",", ";", "\t"),
        (row, separator) => {
          for (const field of readCsv(csvRow(row), separator).flat()) expect(field).not.toMatch(/^[=+\-@\0＝＋－＠]/);
          for (const field of readCsv(csvRow(row)).flat()) expect(field).not.toMatch(/^[\t\r\n]/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(["=1+1", "+31", "-1", "@A1", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠A1"])(
    "keeps %j still",
    (text) => {
      expect(readCsv(csvRow([text]))[0]).toEqual([`'${text}`]);
    },
  );

  it("keeps numbers as numbers, below zero too, and refuses what is none", () => {
    expect(csvRow([-5, 0.5, null])).toBe("-5,0.5,\r\n");
    expect(() => csvRow([Number.NaN])).toThrow(RangeError);
    expect(() => csvRow([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });

  it("begins with the mark by which Excel knows UTF-8", () => {
    expect(byteOrderMark).toBe("\uFEFF");
    expect(csvOf([["naam"], ["Café"]])).toBe("\uFEFFnaam\r\nCafé\r\n");
  });
});

describe("a file for a Dutch spreadsheet", () => {
  it("has semicolons between its cells and commas in its numbers, and is read back as it was", () => {
    expect(
      dutchCsvOf([
        ["Naam", "Uren"],
        ["Wit, Amina de", 12.5],
        ["a;b", null],
      ]),
    ).toBe('\uFEFFNaam;Uren\r\n"Wit, Amina de";12,5\r\n"a;b";\r\n');
    fc.assert(
      fc.property(records, (rows) => {
        const read = readCsv(dutchCsvOf(rows).slice(1), ";");
        const plain = (one: Cell) => (typeof one === "number" ? String(one).replace(".", ",") : (one ?? ""));
        expect(read.map((row) => row.map(withoutApostrophes))).toEqual(
          rows.map((row) => row.map((one) => withoutApostrophes(plain(one)))),
        );
      }),
    );
  });

  it("never has text that begins as a formula, whatever a program splits it at", () => {
    const texts = fc.array(awkward, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.constantFrom(",", ";", "\t"), (row, separator) => {
        for (const field of readCsv(dutchCsvOf([row]).slice(1), separator).flat())
          expect(field).not.toMatch(/^[=+\-@\0＝＋－＠]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

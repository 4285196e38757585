import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows, decoded } from "#app/lib/csv-reading.ts";

const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("the text of a file", () => {
  it("is read as UTF-8 with and without its mark, as UTF-16 with one, and else as Windows-1252", () => {
    expect(decoded(utf8("\uFEFFZoë"))).toBe("Zoë");
    expect(decoded(utf8("Zoë"))).toBe("Zoë");
    expect(decoded(bytes(0x5a, 0x6f, 0xeb))).toBe("Zoë");
    expect(decoded(bytes(0x80, 0x35))).toBe("€5");
    expect(decoded(bytes(0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0))).toBe("Zoë");
  });

  it("is no text when it holds what none holds", () => {
    expect(decoded(bytes(0x89, 0x50, 0, 0))).toBeNull();
  });
});

describe("the cells of a CSV file", () => {
  it.each([
    [
      "a;b\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a\tb\r1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["sep=;\r\na;b,c\r\n", [[], ["a", "b,c"]]],
    [
      '"a;x";b\n"say ""hi""";"two\nlines"',
      [
        ["a;x", "b"],
        ['say "hi"', "two\nlines"],
      ],
    ],
    ["a;b\n;\n\n1;", [["a", "b"], ["", ""], [""], ["1", ""]]],
    ['"open;b\n1', [["open;b\n1"]]],
    ['"a"x;b', [["ax", "b"]]],
    ["Naam\nAnna, Bo", [["Naam"], ["Anna, Bo"]]],
  ])("of %j", (text, rows) => {
    expect(csvRows(text, 100)).toEqual(rows);
  });

  it("come out as they went in, whatever they hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", ";", ",", '"', "\n", " ", "=") });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(";", ","), fc.constantFrom("\n", "\r\n"), (rows, separator, end) => {
        const header = rows[0]?.map((_, at) => `k${at}`) ?? [];
        const lines = [header, ...rows].map((cells) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator),
        );
        // the header tells which separator it is, so it stands there bare
        const text = [header.join(separator), ...lines.slice(1)].join(end);
        expect(csvRows(text, 100)).toEqual([header, ...rows]);
      }),
      { numRuns: 500 },
    );
  });

  it("are read no further than asked, in one pass", () => {
    expect(csvRows("a;b\n".repeat(200_000), 10)).toHaveLength(10);
  });
});

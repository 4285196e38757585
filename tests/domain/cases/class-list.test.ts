import { describe, expect, it } from "vitest";
import { readClassList } from "#app/domain/cases/class-list.ts";
import { mostImportRows } from "#app/domain/cases/import-table.ts";
import { membersTexts } from "#app/texts/members.ts";

const told = (rows: string[][]) => {
  const read = readClassList(rows);
  return read.ok ? [] : read.faults.map(({ row, column, code, typed }) => [row, column, code, typed]);
};

describe("a list of a class", () => {
  it("is read with whole names or their parts, whatever its headers are written like", () => {
    const whole = readClassList([
      ["naam", "E-MAIL adres", "Minderjarig"],
      ["Zoë  van Dijk", "Zoe@School.NL", "Ja"],
      ["Bo Li", "", ""],
    ]);
    expect(whole).toEqual({
      ok: true,
      rows: [
        { row: 2, value: { name: "Zoë van Dijk", email: "zoe@school.nl", minor: true } },
        { row: 3, value: { name: "Bo Li", email: null, minor: false } },
      ],
      unused: [],
    });
    const parts = readClassList([
      [],
      ["Studentnummer", "Achternaam", "Tussenvoegsel", "Roepnaam"],
      ["7", "Berg", "van den", "Sam"],
    ]);
    expect(parts).toMatchObject({
      ok: true,
      rows: [{ row: 3, value: { name: "Sam van den Berg" } }],
      unused: ["Studentnummer"],
    });
  });

  it("tells every fault with its row, column and what stands there, and gives nothing then", () => {
    const rows = [
      ["Naam", "E-mail", "Minderjarig"],
      ["Anna Bos", "anna@school.nl", "nee"],
      ["=HYPERLINK(1)", "anna@", "misschien"],
      ["", "", ""],
      ["anna bos", "", ""],
      ["", "x@school.nl", ""],
    ];
    expect(told(rows)).toEqual([
      [3, "E-mail", "email", "anna@"],
      [3, "Minderjarig", "yesNo", "misschien"],
      [5, "Naam", "twice", "anna bos"],
      [6, "Naam", "name", ""],
    ]);
  });

  it.each(["=1+1", "+31", "-x", "@sum", "<b>x", "x\u0000y", "A", "1 2", '"x"', "x@y.nl"])(
    "takes %j for no name",
    (name) => {
      expect(told([["Naam"], [name]])).toEqual([[2, "Naam", "name", name]]);
    },
  );

  it("without names, with a column twice, or with too many rows is refused", () => {
    expect(told([])).toEqual([[1, null, "no-rows", ""]]);
    expect(told([["Naam"]])).toEqual([[2, null, "no-rows", ""]]);
    expect(told([["E-mail"], ["a@b.nl"]])).toEqual([[2, "Naam", "name", ""]]);
    expect(
      told([
        ["Naam", "naam"],
        ["Anna", "Anna"],
      ]),
    ).toEqual([[1, "naam", "twice-column", "naam"]]);
    const many = Array.from({ length: mostImportRows + 1 }, (_, at) => [`Student ${at}`]);
    expect(told([["Naam"], ...many])).toEqual([[mostImportRows + 2, null, "too-many", ""]]);
    expect(told([["Naam"], ...many.slice(1)])).toEqual([]);
  });

  it("tells two hundred faults at most, and how many more there are", () => {
    const read = readClassList([["Naam"], ...Array.from({ length: 300 }, () => ["="])]);
    expect(read).toMatchObject({ ok: false, faults: { length: 200 }, more: 100 });
  });

  it("has words for all that can be wrong, in both languages", () => {
    const codes = ["name", "email", "yesNo", "twice", "twice-column", "missing-column", "no-rows", "too-many"];
    for (const { faults } of [membersTexts.nl, membersTexts.en])
      expect(codes.filter((code) => !Object.hasOwn(faults, code))).toEqual([]);
  });
});

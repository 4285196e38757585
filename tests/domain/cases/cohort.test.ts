import { describe, expect, it } from "vitest";
import { confirmedCohort, readCohort } from "#app/domain/cases/cohort.ts";
import { skillList } from "#app/domain/matching/skills.ts";
import { membersTexts } from "#app/texts/members.ts";

const header = [
  "Naam",
  "E-mailadres",
  "Opleiding",
  "Studiejaar",
  "Uren per week",
  "Beschikbaar vanaf",
  "Tot",
  "Vaardigheden",
  "Talen",
];
const good = ["Zoë Bos", "zoe@hva.example", "HBO-ICT", "3", "16", "1-2-2027", "", "", ""];
const read = (...rows: string[][]) => readCohort([header, ...rows], skillList());
const one = (change: Record<number, string>) => read(good.map((cell, at) => change[at] ?? cell));
const told = (change: Record<number, string>) => {
  const found = one(change);
  return found.ok ? [] : found.faults.map(({ column, code }) => [column, code]);
};

describe("a list of students who start", () => {
  it("makes a first profile of each, with what usually goes with her year, and agreement to nothing", () => {
    const found = one({
      7: "Webwinkel inrichten: 2; s10; Spreadsheets (Excel, gevorderd) niveau 1",
      8: "Nederlands 3, Engels",
    });
    expect(found).toMatchObject({
      ok: true,
      rows: [
        {
          value: {
            ...{ name: "Zoë Bos", email: "zoe@hva.example", minor: false },
            offers: {
              ...{ lane: "student", level: 3, capacity: 1, skills: { S15: 2, S10: 3, S31: 1 } },
              ...{ languages: ["nl:3", "en"], availableFrom: "2027-02-01", availableUntil: null, places: ["online"] },
            },
          },
        },
      ],
    });
    expect(one({ 3: "1", 7: "Fotografie" })).toMatchObject({
      rows: [{ value: { offers: { level: 2, skills: { S27: 2 } } } }],
    });
  });

  it("takes a comma between skills as well, and the numbers that a workbook has for days", () => {
    expect(one({ 5: "46419", 6: "2027-06-30", 7: "Spreadsheets (Excel, gevorderd), SQL 2" })).toMatchObject({
      rows: [
        {
          value: { offers: { availableFrom: "2027-02-01", availableUntil: "2027-06-30", skills: { S31: 3, S35: 2 } } },
        },
      ],
    });
  });

  it.each([
    [{ 0: "=x" }, "Naam", "name"],
    [{ 1: "" }, "E-mailadres", "email"],
    [{ 2: "" }, "Opleiding", "programme"],
    [{ 3: "derde" }, "Studiejaar", "year"],
    [{ 4: "100" }, "Uren per week", "hoursPerWeek"],
    [{ 5: "gauw" }, "Beschikbaar vanaf", "availableFrom"],
    [{ 6: "1-1-2027" }, "Tot", "dateOrder"],
    [{ 7: "Toveren 3" }, "Vaardigheden", "skillName"],
    [{ 8: "Klingon" }, "Talen", "languageName"],
  ])("says what is wrong with %j", (change, column, code) => {
    expect(told(change)).toEqual([[column, code]]);
    for (const { faults } of [membersTexts.nl, membersTexts.en]) expect(Object.hasOwn(faults, code)).toBe(true);
  });

  it("has nobody twice, and misses no column that it needs", () => {
    const twice = read(
      good,
      good.map((cell, at) => (at === 1 ? "ZOE@hva.example" : cell)),
    );
    expect(twice).toMatchObject({ ok: false, faults: [{ row: 3, column: "E-mailadres", code: "twice" }] });
    const short = readCohort([["Naam"], ["Zoë"]], skillList());
    expect(short.ok ? [] : short.faults.map(({ column, code }) => [column, code])).toEqual(
      ["E-mailadres", "Opleiding", "Studiejaar", "Uren per week", "Beschikbaar vanaf"].map((name) => [
        name,
        "missing-column",
      ]),
    );
  });

  it("is read anew when the page sends it back: nobody smuggles in a class or another address", () => {
    const found = one({});
    const rows = found.ok ? found.rows.map(({ value }) => value) : [];
    expect(confirmedCohort.safeParse(JSON.parse(JSON.stringify(rows))).success).toBe(true);
    expect(confirmedCohort.safeParse(rows.map((row) => ({ ...row, email: "no address" }))).success).toBe(false);
    expect(confirmedCohort.safeParse(rows.map((row) => ({ ...row, consentAt: 1 }))).success).toBe(false);
    expect(confirmedCohort.safeParse([...rows, ...rows]).success).toBe(false);
    expect(confirmedCohort.safeParse([]).success).toBe(false);
  });
});

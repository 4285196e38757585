import { describe, expect, test } from "vitest";
import {
  caseFacts,
  caseGlance,
  companyFacts,
  periodWords,
  sectorName,
  skillLines,
} from "#app/domain/cases/case-facts.ts";
import { skillList } from "#app/domain/matching/skills.ts";

const kept: Parameters<typeof caseFacts>[0] = {
  ...{ reference: "W-1", lane: "student", level: 3, effortHours: 80, startsOn: "2026-12-07", endsOn: "2027-04-12" },
  ...{
    place: "on-site",
    languages: ["nl:3", "en"],
    supervisionHours: 2,
    budgetCents: null,
    deliverable: "",
    hardDeadline: false,
  },
};

describe("the facts of a case", () => {
  test("say in words when, how much, where, which languages and with what help", () => {
    expect(caseFacts(kept, "nl").map(({ id, value }) => [id, value])).toEqual([
      ["period", "7 december 2026 tot en met 12 april 2027"],
      ["effort", "80 uur"],
      ["place", "Bij het bedrijf"],
      ["languages", "Nederlands (vloeiend), Engels"],
      ["level", "Niveau 3: zelf, ook als het werk nieuw is"],
      ["supervision", "2 uur per week"],
      ["reference", "W-1"],
    ]);
  });

  test("name what must be there in the end, and a fixed end, only when that was said", () => {
    const told = caseFacts({ ...kept, deliverable: "Een site", hardDeadline: true }, "en");
    const values = told.filter(({ id }) => ["deadline", "deliverable"].includes(id)).map(({ value }) => value);
    expect(values).toEqual(["Fixed: after it the work is of no use any more", "Een site"]);
  });

  test("name the budget only when there is one", () => {
    const budgetOf = (budgetCents: number | null) =>
      caseFacts({ ...kept, budgetCents }, "en").find(({ id }) => id === "budget")?.value;
    expect(budgetOf(125_000)).toBe("€1,250");
    expect(budgetOf(0)).toBeUndefined();
    expect(budgetOf(null)).toBeUndefined();
  });

  test("fit at a glance", () => {
    expect(caseGlance(kept, "en")).toBe(`At the company · 80 hours · ${periodWords(kept, "en")}`);
  });

  test("tell of the company its line of business and size, by the groups of the scan", () => {
    expect(companyFacts({ sector: "G", size: "2-9" }, "nl").map(({ value }) => value)).toEqual([
      "Winkel, webshop, groothandel of garage",
      "2 tot en met 9 mensen",
    ]);
    expect(companyFacts({ sector: null, size: null }, "en").map(({ value }) => value)).toEqual([
      "Not known",
      "Not known",
    ]);
    expect(sectorName("G", "en")).toBe("Shop, web shop, wholesale or garage");
    expect(sectorName("?", "en")).toBeUndefined();
  });

  test("name each skill with its level and weight", () => {
    expect(skillLines([{ code: "S35", level: 2, need: "must" }], skillList(), "nl")).toEqual([
      { id: "S35", label: "SQL (niveau 2, nodig)" },
    ]);
  });
});

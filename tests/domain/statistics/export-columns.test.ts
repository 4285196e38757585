import { describe, expect, it } from "vitest";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { type ExportedResponse, exportColumns, exportRow } from "#app/domain/statistics/export-columns.ts";
import { legendOf } from "#app/domain/statistics/export-legend.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";

const columns = exportColumns(scan);

function row(changes: Partial<ExportedResponse> = {}): Record<string, string | number | null> {
  const response = {
    ...{ scan: "s_1", company: "c_1", version: 1, language: "nl", pace: "whole", partner: null },
    ...{ startedAt: new Date("2026-11-23T09:00:00Z"), completedAt: new Date("2026-11-23T09:06:20Z") },
    ...{ booked: true, inPeers: true, answers: shopAnswers, score: keptScoreOf(scan, shopAnswers) },
    ...changes,
  };
  const values = exportRow(scan, columns, response);
  return Object.fromEntries(columns.map(({ name }, at) => [name, values[at] ?? null]));
}

describe("the columns of a file with all responses", () => {
  it("are the same for every response: one for each question, and one for each tick of a tick list", () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith("R2"))).toEqual([
      ...["site", "siteplus", "social", "profile", "ads", "chat", "none", "unknown"].map((id) => `R2.${id}`),
    ]);
    expect(names).toContain("S1");
    expect(names.filter((name) => name.startsWith("D1"))).toEqual(["D1.score", "D1.level", "D1.lower", "D1.upper"]);
    for (const { id, kind } of scan.questions)
      expect(names.some((name) => name === id || name.startsWith(`${id}.`))).toBe(kind !== undefined);
  });

  it("each have their meaning in the legend, in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const legend = legendOf(columns, statisticsTexts[language].file, language);
      expect(legend.map(([name]) => name)).toEqual(columns.map(({ name }) => name));
      expect(legend.filter(([, meaning]) => !meaning)).toEqual([]);
    }
    expect(legendOf(columns, statisticsTexts.nl.file, "nl").find(([name]) => name === "V3.mfa")?.[2]).toBe(
      "1 = ja, 0 = nee",
    );
  });
});

describe("a response in these columns", () => {
  it("is its answers by id, with 1 for a tick that was given and 0 for one that was not", () => {
    expect(row()).toMatchObject({ sector: "G", S1: "1", "R2.site": 1, "R2.ads": 0, "R2.none": 0, "R2.unknown": 0 });
    const answers = { ...shopAnswers, R2: [], S3: "unknown" };
    expect(row({ answers })).toMatchObject({ "R2.site": 0, "R2.none": 1, "S3.plan": 0, "S3.unknown": 1 });
  });

  it("leaves empty what was not answered, and what this company is not asked", () => {
    const { R2: _, ...answers } = shopAnswers;
    expect(row({ answers: { ...answers, S1: "" } })).toMatchObject({ S1: null, "R2.site": null, "R2.none": null });
    expect(row({ answers: { ...shopAnswers, customers: "b2c", G3: "3" } }).G3).toBeNull();
  });

  it("has the score as it was kept, whatever the answers would come to now", () => {
    const kept = keptScoreOf(scan, shopAnswers);
    const found = row({ answers: {}, score: { ...kept, total: { ...kept.total, score: 99, lower: "605/16" } } });
    expect(found).toMatchObject({ "total.score": 99, "total.lower": 37.8, "D1.score": 35, diiLow: 7, diiBand: "high" });
    expect(row({ score: null, completedAt: null })).toMatchObject({ "total.score": null, diiLow: null, completed: 0 });
  });

  it("tells the quarter and the minutes, and no day or hour that could be laid beside an agenda", () => {
    expect(row()).toMatchObject({ started: "2026-Q4", minutes: 6, completed: 1, booked: 1 });
    expect(JSON.stringify(row())).not.toMatch(/2026-11|09:0/);
    // the quarter on the clock of Hilversum
    expect(row({ startedAt: new Date("2026-12-31T23:30:00Z"), completedAt: null })).toMatchObject({
      started: "2027-Q1",
      minutes: null,
    });
  });
});

import { describe, expect, it } from "vitest";
import { applicableScored, fullMarks, shownOptions } from "#app/domain/scan/applicability.ts";
import { everyProfile, questionOf, scan } from "./scan-cases.ts";

const optionIds = (id: string) => questionOf(id).options.map((option) => option.id);

describe("the questionnaire", () => {
  it("1: weighs every question, 100 in each dimension, and every dimension alike", () => {
    for (const { id, weight } of scan.dimensions) {
      const weights = applicableScored(scan, {}, id).map((question) => question.weight);
      expect(Math.min(...weights)).toBeGreaterThan(0);
      expect(weights.reduce((sum, own) => sum + own, 0)).toBe(100);
      expect(weight).toBe(1);
    }
    expect(scan.dimensions.map(({ id }) => id)).toEqual(["D1", "D2", "D3", "D4", "D5", "D6"]);
  });

  it("2: lets ladders rise from nothing to everything, and never asks for more ticks than it shows", () => {
    for (const question of applicableScored(scan, {})) {
      if (question.kind === "ladder") {
        const points = question.options.map((option) => option.points ?? Number.NaN);
        expect([points[0], points.at(-1)]).toEqual([0, 100]);
        expect(points).toEqual([...points].sort((a, b) => a - b));
      } else {
        for (const profile of everyProfile) {
          expect(fullMarks(question, profile)).toBeLessThanOrEqual(shownOptions(question, profile).length);
        }
      }
    }
  });

  it.each(everyProfile)("9: keeps two questions or more in every dimension for $size and $customers", (profile) => {
    for (const { id } of scan.dimensions) expect(applicableScored(scan, profile, id).length).toBeGreaterThanOrEqual(2);
  });

  it("holds 21 scored questions in 8 parts", () => {
    expect(applicableScored(scan, {}).map(({ id, weight }) => `${id} ${weight}`)).toEqual(
      (
        "S1 40,S2 30,S3 30,R1 10,R2 25,R3 20,R4 25,R5 20,H1 40,H2 30,H3 30," +
        "V1 25,V2 25,V3 30,V4 20,A1 35,A2 35,A3 30,G1 40,G2 30,G3 30"
      ).split(","),
    );
    expect(scan.parts.map(({ id }) => id)).toEqual(["profile", "D1", "D2", "D3", "D4", "D5", "D6", "closing"]);
  });

  it("scores ladders by the agreed points", () => {
    const points = (id: string) => questionOf(id).options.map((option) => option.points);
    for (const id of ["S1", "H2", "H3", "V1", "V4", "A2"]) expect(points(id)).toEqual([0, 25, 50, 75, 100]);
    for (const id of ["S2", "A1", "G3"]) expect(points(id)).toEqual([0, 33, 66, 100]);
    expect(points("R1")).toEqual([0, 25, 60, 85, 100]);
    expect(points("R3")).toEqual([0, 25, 60, 80, 100]);
    expect(points("V2")).toEqual([0, 20, 40, 70, 100]);
  });

  it.each([
    ["S3", "design plan sell buy deliver admin partner secure", 5, 6],
    ["R2", "site siteplus social profile ads chat", 5, 5],
    ["R4", "book crm erp pos proj einv", 3, 4],
    ["R5", "mail files fin crm erp sec db dev cpu", 4, 5],
    ["H1", "know self peer course intern subsidy", 3, 4],
    ["V3", "mfa update backup pwd av access aware", 5, 6],
    ["A3", "text chatbot speech image forecast rpa iot robot cad vr", 3, 3],
    ["G1", "paper travel energy stock route reuse", 3, 4],
    ["G2", "repair refurb return host off", 3, 3],
  ])("offers the agreed ticks and full marks for %s", (id, ids, zzp, other) => {
    expect(optionIds(id)).toEqual(ids.split(" "));
    expect(questionOf(id)).toMatchObject({ kind: "ticks", fullMarks: { zzp, other } });
  });

  it("offers the agreed answers about the company and her wishes", () => {
    expect(optionIds("sector")).toHaveLength(12);
    expect(optionIds("sector")[0]).toBe("J");
    const letters = questionOf("sector").options.flatMap(({ id, covers }) => [id, ...(covers ?? [])]);
    expect(letters.sort().join("")).toBe("ABCDEFGHIJKLMNOPQRS");
    expect(optionIds("size")).toEqual(["zzp", "2-9", "10-49", "50-249"]);
    expect(optionIds("customers")).toEqual(["b2c", "b2b", "both", "public", "few"]);
    expect(optionIds("internetUse")).toEqual(["half", "more", "unknown"]);
    expect(optionIds("b2cShare")).toEqual(["yes", "no", "unknown"]);
    expect(optionIds("wish").join(" ")).toBe("customers time money safe staff ai green unknown");
    expect(optionIds("barrier").join(" ")).toBe("time money knowledge people start none");
  });

  it("is JSON as it stands", () => {
    expect(JSON.parse(JSON.stringify(scan))).toEqual(scan);
  });

  it("writes Dutch to 'je', in sentences of at most 25 words", () => {
    const dutch = JSON.stringify(scan).match(/"nl":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(dutch.length).toBeGreaterThan(300);
    for (const text of dutch.map((found) => found.slice(6, -1))) {
      expect(text).not.toMatch(/\b(u|uw|middels|indien|dient|omtrent|betreffende|conform|alsmede|teneinde)\b/i);
      for (const sentence of text.split(/[.!?:]\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
  });
});

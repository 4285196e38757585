import { describe, expect, it } from "vitest";
import { lanes } from "#app/domain/matching/candidate.ts";
import { isSkillCode, skillGroups, skillName, skills, suggestedSkills } from "#app/domain/matching/skills.ts";

const dimensions = ["D1", "D2", "D3", "D4", "D5", "D6"];
const questions = [
  "S1",
  "S2",
  "S3",
  "R1",
  "R2",
  "R3",
  "R4",
  "R5",
  "H1",
  "H2",
  "H3",
  "V1",
  "V2",
  "V3",
  "V4",
  "A1",
  "A2",
  "A3",
];

describe("the list of skills", () => {
  it("has the 64 skills in order, each complete", () => {
    expect(skills.map((skill) => skill.code)).toEqual(
      Array.from({ length: 64 }, (_, index) => `S${String(index + 1).padStart(2, "0")}`),
    );
    for (const skill of skills) {
      expect(skillGroups).toContain(skill.group);
      expect(skill.esco.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(skill.esco.label).not.toBe("");
      expect(skill.hboi).toMatch(/^(Ana|Adv|Ont|Rea|M&C)\/(GI|Org|INF|SW|HI)$/);
      expect(skill.lanes.length).toBeGreaterThan(1);
      for (const lane of skill.lanes) expect(lanes).toContain(lane);
    }
  });

  it("uses every group, and every name and concept once", () => {
    expect(new Set(skills.map((skill) => skill.group))).toEqual(new Set(skillGroups));
    for (const of of [(s: (typeof skills)[number]) => s.name.nl, (s: (typeof skills)[number]) => s.name.en]) {
      expect(new Set(skills.map(of)).size).toBe(64);
    }
    expect(new Set(skills.map((skill) => skill.esco.id)).size).toBe(64);
  });

  it("names a skill in both languages, and an unknown code by itself", () => {
    expect(skillName("S15", "nl")).toBe("Webwinkel inrichten");
    expect(skillName("S15", "en")).toBe("Set up a web shop");
    expect(skillName("X99", "nl")).toBe("X99");
    expect(isSkillCode("toString")).toBe(false);
  });
});

describe("suggested skills", () => {
  it("exist for every dimension and every question about doing", () => {
    for (const dimension of dimensions) expect(suggestedSkills([dimension]).length).toBeGreaterThan(0);
    for (const question of [...questions, "G1", "G2", "G3"]) {
      expect(suggestedSkills([], [question]).length).toBeGreaterThan(0);
    }
  });

  it("put the weak question before the weak dimension, and name each skill once", () => {
    const suggested = suggestedSkills(["D4"], ["V3"]);
    expect(suggested.slice(0, 3)).toEqual(["S59", "S58", "S31"]);
    expect(new Set(suggested).size).toBe(suggested.length);
  });

  it("are none when nothing is weak or the id is unknown", () => {
    expect(suggestedSkills([], [])).toEqual([]);
    expect(suggestedSkills(["D9"], ["X1"])).toEqual([]);
  });
});

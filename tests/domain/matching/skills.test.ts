import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skillGroups } from "#app/domain/matching/skill-shape.ts";
import { isSkillCode, type KeptSkill, skillList, suggestedSkills } from "#app/domain/matching/skills.ts";
import { findScan, mainScanId } from "#scans/index.ts";
import { builtInSkills, skillSuggestions } from "#scans/skills.ts";

const scan = findScan(mainScanId);
const dimensions = scan?.dimensions.map(({ id }) => id) ?? [];
const scored = scan?.questions.flatMap((one) => ("dimension" in one ? [one.id] : [])) ?? [];
const drone: KeptSkill = {
  ...{ code: "x-dronevideo", group: "marketing", names: { nl: "Dronevideo", en: "Drone video" } },
  ...{ lanes: ["frontrunner"], retired: false },
};

describe("the built-in skills", () => {
  it("are 64 in order, in every group, with every name and concept once", () => {
    expect(builtInSkills.map(({ code }) => code)).toEqual(
      Array.from({ length: 64 }, (_, index) => `S${String(index + 1).padStart(2, "0")}`),
    );
    expect(new Set(builtInSkills.map(({ group }) => group))).toEqual(new Set(skillGroups));
    for (const of of [
      (one: (typeof builtInSkills)[number]) => one.name.nl,
      (one: (typeof builtInSkills)[number]) => one.name.en,
      (one: (typeof builtInSkills)[number]) => one.esco.uri,
    ]) {
      expect(new Set(builtInSkills.map(of)).size).toBe(64);
    }
  });

  it("say of six that their concept is the nearest and not the same", () => {
    const near = builtInSkills.filter(({ esco }) => !esco.exact).map(({ code }) => code);
    expect(near).toEqual(["S01", "S08", "S23", "S29", "S44", "S50"]);
  });
});

describe("the list of skills here", () => {
  it("is the built-in one while nobody changed it, and names an unknown code by itself", () => {
    const list = skillList();
    expect(list.all).toHaveLength(64);
    expect(list.offered).toEqual(list.all);
    expect(list.nameOf("S15", "nl")).toBe("Webwinkel inrichten");
    expect(list.nameOf("S15", "en")).toBe("Set up a web shop");
    expect(list.nameOf("X99", "nl")).toBe("X99");
  });

  it("has what was added at the end, what was renamed under its new name, and what was retired only to be read", () => {
    const names = { nl: "Webshop bouwen", en: "Build a shop" };
    const list = skillList([
      drone,
      { code: "S15", group: "online", names, lanes: ["student"], retired: false },
      { code: "S07", group: "strategy", names: { nl: "Scrum", en: "Scrum" }, lanes: ["mbo"], retired: true },
    ]);
    expect(list.all).toHaveLength(65);
    expect(list.all.at(-1)).toMatchObject({ code: "x-dronevideo", esco: null, hboi: null });
    expect(list.all.find(({ code }) => code === "S15")).toMatchObject({ name: names, hboi: "Rea/GI" });
    expect(list.offered.map(({ code }) => code)).not.toContain("S07");
    expect(list.nameOf("S07", "nl")).toBe("Scrum");
  });

  it.each(["S01", "S99", "x-dronevideo", "x-3d-print"])("can hold %s", (code) => expect(isSkillCode(code)).toBe(true));
  it.each(["", "S1", "toString", "x-", "x--a", "x-A", "S015", `x-${"a".repeat(60)}`])("cannot hold %j", (code) =>
    expect(isSkillCode(code)).toBe(false),
  );
});

describe("suggested skills", () => {
  it("exist for every dimension and every scored question of the scan, and for nothing else", () => {
    expect(Object.keys(skillSuggestions.dimensions)).toEqual(dimensions);
    expect(Object.keys(skillSuggestions.questions).sort()).toEqual([...scored].sort());
  });

  it("are skills of the list, each once, the weak question before the weak dimension", () => {
    const known = new Set(builtInSkills.map(({ code }) => code));
    fc.assert(
      fc.property(fc.subarray(dimensions), fc.subarray(scored), (weak, questions) => {
        const suggested = suggestedSkills(weak, questions);
        expect(new Set(suggested).size).toBe(suggested.length);
        for (const code of suggested) expect(known).toContain(code);
        const first = suggestedSkills([], questions);
        expect(suggested.slice(0, first.length)).toEqual(first);
      }),
    );
    expect(suggestedSkills(["D4"], ["V3"]).slice(0, 3)).toEqual(["S59", "S58", "S31"]);
  });

  it("are none when nothing is weak or the id is unknown", () => {
    expect(suggestedSkills([], [])).toEqual([]);
    expect(suggestedSkills(["D9"], ["X1"])).toEqual([]);
  });
});

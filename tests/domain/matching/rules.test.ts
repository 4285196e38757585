import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultRules, matchingRulesSchema } from "#app/domain/matching/rules.ts";

describe("matching rules", () => {
  it("start from a set that is valid itself", () => {
    expect(matchingRulesSchema.parse(defaultRules)).toEqual(defaultRules);
  });

  it("start from version 1, which never changes: advice that names it must stay to be understood", () => {
    const fingerprint = createHash("sha256").update(JSON.stringify(defaultRules)).digest("hex").slice(0, 16);
    expect([defaultRules.version, fingerprint]).toEqual([1, "931dbf46fc22e0d6"]);
  });

  it("are refused when good is not above fair, or fair below the minimum", () => {
    const bands = (changes: object) => messages({ ...defaultRules, ranking: { ...defaultRules.ranking, ...changes } });
    expect(bands({ fair: 700 })).toEqual(["matching.errors.bands"]);
    expect(bands({ minimumFit: 501 })).toEqual(["matching.errors.bands"]);
    expect(bands({ minimumFit: 500 })).toEqual([]);
  });

  it("are refused when weights do not add up", () => {
    const { weights } = defaultRules.lanes;
    const lanes = { ...defaultRules.lanes, weights: { ...weights, level: weights.level + 1 } };
    expect(messages({ ...defaultRules, lanes })).toEqual(["matching.errors.weights-100"]);
    const ranking = { ...defaultRules.ranking, weights: { ...defaultRules.ranking.weights, skills: 451 } };
    expect(messages({ ...defaultRules, ranking })).toEqual(["matching.errors.weights-1000"]);
  });

  it("are refused when a least is more than its most, or a day is not in every year", () => {
    const limits = (mbo: object) => ({
      ...defaultRules,
      lanes: {
        ...defaultRules.lanes,
        limits: { ...defaultRules.lanes.limits, mbo: { ...defaultRules.lanes.limits.mbo, ...mbo } },
      },
    });
    expect(matchingRulesSchema.safeParse(limits({ minimumLevel: 3 })).success).toBe(false);
    expect(matchingRulesSchema.safeParse(limits({ minimumHours: 9999 })).success).toBe(false);
    expect(matchingRulesSchema.safeParse(limits({ intakes: ["02-29"] })).success).toBe(false);
    expect(matchingRulesSchema.safeParse(limits({ intakes: ["02-28"] })).success).toBe(true);
  });

  it("remind before the time to answer is over", () => {
    const proposal = { ...defaultRules.proposal, reminderWorkingDays: 5 };
    expect(matchingRulesSchema.safeParse({ ...defaultRules, proposal }).success).toBe(false);
  });
});

function messages(rules: unknown): string[] {
  const result = matchingRulesSchema.safeParse(rules);
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

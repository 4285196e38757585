import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { fitOf, fitParts } from "#app/domain/matching/fit.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { anyCandidate, anyCase, anyRules, noor, webshop } from "#tests/domain/matching/examples.ts";

describe("fit", () => {
  it("is a whole number from 0 to 1000, the sum of parts that each stay within their weight", () => {
    fc.assert(
      fc.property(anyCase, anyCandidate, anyRules, (matchCase, candidate, rules) => {
        const { total, parts } = fitOf(matchCase, candidate, rules);
        expect(Number.isInteger(total) && total >= 0 && total <= 1000).toBe(true);
        expect(fitParts.reduce((sum, part) => sum + parts[part], 0)).toBe(total);
        for (const part of fitParts) {
          expect(Number.isInteger(parts[part])).toBe(true);
          expect(parts[part]).toBeGreaterThanOrEqual(0);
          expect(parts[part]).toBeLessThanOrEqual(rules.ranking.weights[part]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("never falls when a candidate has more of what counts", () => {
    const better = fc.constantFrom<(candidate: Candidate) => Candidate>(
      (one) => ({ ...one, skills: { ...one.skills, S01: Math.min(4, (one.skills.S01 ?? 0) + 1) } }),
      (one) => ({ ...one, skills: { ...one.skills, S64: 4 } }),
      (one) => ({ ...one, level: Math.min(4, one.level + 1) }),
      (one) => ({ ...one, hoursPerWeek: one.hoursPerWeek + 1 }),
      (one) => ({ ...one, availableFrom: "2026-11-01" }),
      (one) => ({ ...one, availableUntil: null }),
      (one) => ({ ...one, languages: [...one.languages, "en:3"] }),
      (one) => ({ ...one, sectors: [...one.sectors, "J"] }),
      (one) => ({ ...one, interestInCase: true }),
    );
    fc.assert(
      fc.property(anyCase, anyCandidate, better, anyRules, (matchCase, candidate, improve, rules) => {
        const before = fitOf(matchCase, candidate, rules);
        const after = fitOf(matchCase, improve(candidate), rules);
        for (const part of fitParts) expect(after.parts[part]).toBeGreaterThanOrEqual(before.parts[part]);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives 1000 to who meets everything", () => {
    expect(fitOf(webshop, noor, defaultRules).total).toBe(1000);
  });

  it("counts a required skill twice as heavily as a wished one", () => {
    const withoutRequired = fitOf(webshop, { ...noor, skills: { S16: 2 } }, defaultRules);
    const withoutWished = fitOf(webshop, { ...noor, skills: { S15: 3 } }, defaultRules);
    expect(withoutRequired.parts.skills).toBe(Math.floor((450 * 2) / 8));
    expect(withoutWished.parts.skills).toBe(Math.floor((450 * 6) / 8));
  });

  it("earns nothing with a higher level than asked", () => {
    const more = { ...noor, skills: { S15: 4, S16: 4 }, level: 4 };
    expect(fitOf(webshop, more, defaultRules)).toEqual(fitOf(webshop, noor, defaultRules));
  });

  it("weighs hours in the days that case and candidate share", () => {
    // 1–14 February are two weeks of 16 hours: 32 of the 80 hours asked.
    const short = { ...noor, availableUntil: "2027-02-14" };
    expect(fitOf(webshop, short, defaultRules).parts.availability).toBe(60);
  });

  it("gives fewer travel points for the company's own place than online", () => {
    expect(fitOf({ ...webshop, place: "media-park" }, noor, defaultRules).parts.travel).toBe(100);
    expect(fitOf({ ...webshop, place: "on-site" }, noor, defaultRules).parts.travel).toBe(75);
  });

  it("adds up what is spoken above the asked level, and takes nothing off for a language that is not", () => {
    const matchCase = { ...webshop, languages: ["nl:1", "en:2"] };
    // Two of the three levels that are possible above what is asked.
    expect(fitOf(matchCase, { ...noor, languages: ["nl:3"] }, defaultRules).parts.language).toBe(33);
  });
});

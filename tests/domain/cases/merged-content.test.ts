import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedContent } from "#app/domain/cases/merged-content.ts";
import { type CaseInput, caseSchema } from "#app/domain/cases/schema.ts";

const content = (change: Partial<CaseInput> = {}): CaseInput => ({
  ...caseSchema.parse({
    ...{ title: "Een webwinkel", question: "Wij willen online verkopen aan klanten.", level: 2, effortHours: 40 },
    skills: [{ code: "S15", level: 2, need: "nice" }],
    ...{ startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online", languages: ["nl"], supervisionHours: 2 },
  }),
  ...change,
});
const skill = (code: string, level: number, need: "must" | "nice") => ({ code, level, need });

describe("similar cases as one", () => {
  it("ask each skill at the highest level, needed when one needs it, and all hours together", () => {
    const merged = mergedContent([
      content({ skills: [skill("S15", 1, "must"), skill("S16", 2, "nice")], budgetCents: 100 }),
      content({ skills: [skill("S15", 3, "nice")], flags: ["payment-data"], languages: ["en"], priority: 1, level: 3 }),
    ]);
    expect(merged).toMatchObject({
      ok: true,
      value: {
        skills: [skill("S15", 3, "must"), skill("S16", 2, "nice")],
        ...{ effortHours: 80, level: 3, flags: ["payment-data"], languages: ["nl", "en"] },
        ...{ priority: 1, budgetCents: 100, repeatable: true },
      },
    });
  });

  it("are done in the days that all of them have, or not at all", () => {
    const late = content({ startsOn: "2027-02-01", endsOn: "2027-05-31" });
    expect(mergedContent([content(), late])).toMatchObject({ value: { startsOn: "2027-02-01", endsOn: "2027-03-31" } });
    const never = content({ startsOn: "2027-04-01", endsOn: "2027-05-31" });
    expect(mergedContent([content(), never])).toEqual({ ok: false, reason: "periods-apart" });
  });

  it("are refused when together they are more than one case can be", () => {
    const many = (from: number) => Array.from({ length: 8 }, (_, nth) => skill(`S${from + nth}`, 1, "nice"));
    const faultOf = (...cases: CaseInput[]) => {
      const merged = mergedContent(cases);
      return merged.ok ? null : merged.reason;
    };
    expect(faultOf(content())).toBe("too-few");
    expect(faultOf(content({ skills: many(10) }), content({ skills: many(20) }))).toBe("too-many-skills");
    expect(faultOf(content({ effortHours: 1500 }), content({ effortHours: 600 }))).toBe("too-much-work");
  });

  it("make a case that the form would take, whatever they were", () => {
    const one = fc.record({
      ...{ effortHours: fc.integer({ min: 1, max: 400 }), level: fc.integer({ min: 1, max: 4 }) },
      question: fc.string({ minLength: 20, maxLength: 3000 }).filter((text) => text.trim().length >= 20),
      skills: fc.uniqueArray(
        fc.record({
          code: fc.constantFrom("S01", "S10", "S15", "S20"),
          level: fc.integer({ min: 1, max: 4 }),
          need: fc.constantFrom("must" as const, "nice" as const),
        }),
        { selector: ({ code }) => code, minLength: 1 },
      ),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 5 }), (changes) => {
        const cases = changes.map((change) => content({ ...change, question: change.question.trim() }));
        const merged = mergedContent(cases);
        if (!merged.ok) throw new Error(merged.reason);
        const { budgetCents: _none, ...fields } = merged.value;
        expect(caseSchema.safeParse(fields).success).toBe(true);
        for (const { code, level } of cases.flatMap(({ skills }) => skills))
          expect(merged.value.skills.find((asked) => asked.code === code)?.level).toBeGreaterThanOrEqual(level);
      }),
    );
  });
});

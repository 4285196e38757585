import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, Profile, ScanInput } from "#app/domain/scan/answers.ts";
import { type Condition, digitalIntensity, namedByIndex } from "#app/domain/scan/dii.ts";
import { inputs, scan } from "./scan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };

function conditionsOf(
  answers: Answers,
  profile: Profile = shop,
  b2cShare?: string,
): Readonly<Record<string, Condition>> {
  const input: ScanInput = b2cShare === undefined ? { profile, answers } : { profile, answers, b2cShare };
  return digitalIntensity(scan, input).conditions;
}

describe("each condition is met, not met, or not known", () => {
  it.each<[string, Profile, Condition]>([
    ["more than half", { size: "2-9", internetUse: "more" }, true],
    ["half or fewer", { size: "2-9", internetUse: "half" }, false],
    ["does not know", { size: "2-9", internetUse: "unknown" }, null],
    ["not answered", { size: "2-9" }, null],
    ["alone", { size: "zzp" }, true],
    ["alone, with an answer from before", { size: "zzp", internetUse: "half" }, true],
  ])("1 internet for work: %s", (_, profile, met) => {
    expect(conditionsOf({}, profile)["1"]).toBe(met);
  });

  it.each<[string, string, Answers, Condition]>([
    ["2", "up to 30 Mb/s", { R1: "1" }, false],
    ["2", "30 Mb/s", { R1: "2" }, true],
    ["2", "unknown", { R1: "unknown" }, null],
    ["2", "skipped", {}, null],
    ["3", "website", { R2: ["site"] }, true],
    ["3", "website with prices only", { R2: ["siteplus"] }, true],
    ["3", "none of these", { R2: [] }, false],
    ["3", "unknown", { R2: "unknown" }, null],
    ["4", "social media", { R2: ["social"] }, true],
    ["4", "website only", { R2: ["site"] }, false],
    ["5", "only mail", { R5: ["mail"] }, true],
    ["5", "none of these", { R5: [] }, false],
    ["5", "skipped", {}, null],
    ["6", "mail, files and computing power", { R5: ["mail", "files", "cpu"] }, false],
    ...["fin", "crm", "erp", "sec", "db", "dev"].map((id): [string, string, Answers, Condition] => [
      "6",
      id,
      { R5: [id] },
      true,
    ]),
    ["7", "ERP", { R4: ["erp"] }, true],
    ["7", "CRM", { R4: ["crm"] }, false],
    ["8", "CRM", { R4: ["crm"] }, true],
    ["8", "unknown", { R4: "unknown" }, null],
    ["9", "monthly figures", { V2: "2" }, false],
    ["9", "looking for patterns", { V2: "3" }, true],
    ["10", "less than 1%", { R3: "1" }, false],
    ["10", "1% or more", { R3: "2" }, true],
    ["12", "tried once", { A2: "1" }, false],
    ["12", "sometimes", { A2: "2" }, true],
  ])("%s: %s", (id, _, answers, met) => {
    expect(conditionsOf(answers)[id]).toBe(met);
  });

  it.each<[string, string, string | undefined, string | undefined, Condition, Condition]>([
    ["a few regular clients, whatever was answered", "few", "4", "yes", false, false],
    ["businesses only", "b2b", "4", "yes", true, false],
    ["government", "public", "2", undefined, true, false],
    ["consumers, yes", "b2c", "2", "yes", true, true],
    ["consumers, no", "both", "3", "no", true, false],
    ["consumers, unknown", "both", "3", "unknown", true, null],
    ["consumers, not answered", "both", "3", undefined, true, null],
    ["hardly any online sales", "both", "1", "yes", false, false],
    ["online sales unknown", "both", "unknown", "yes", null, null],
    ["online sales skipped", "b2c", undefined, undefined, null, null],
    ["online sales skipped, businesses only", "b2b", undefined, undefined, null, false],
  ])("10 and 11 online sales: %s", (_, customers, R3, share, sells, toConsumers) => {
    const conditions = conditionsOf(R3 === undefined ? {} : { R3 }, { size: "2-9", customers }, share);
    expect([conditions["10"], conditions["11"]]).toEqual([sells, toConsumers]);
  });
});

describe("the band", () => {
  /** Exactly `met` conditions met, `unknown` not known, and the rest not met. */
  function intensity(met: number, unknown: number) {
    const yes = [
      { R1: "2" },
      { V2: "3" },
      { A2: "2" },
      { R2: ["site", "social"] },
      { R4: ["erp", "crm"] },
      { R5: ["fin"] },
    ];
    const no: Answers = { R1: "0", V2: "0", A2: "0", R2: [], R4: [], R5: [], R3: "0" };
    const answers: Record<string, Answers[string]> = { ...no };
    let left = met;
    for (const step of [...yes.slice(3), ...yes.slice(0, 3)]) {
      const size = Object.keys(step).some((id) => ["R2", "R4", "R5"].includes(id)) ? 2 : 1;
      if (left < size) continue;
      Object.assign(answers, step);
      left -= size;
    }
    for (const id of ["V2", "A2", "R1"].slice(0, unknown)) answers[id] = "unknown";
    return digitalIntensity(scan, { profile: { size: "2-9", customers: "b2b", internetUse: "half" }, answers });
  }

  it.each([
    [0, "very low"],
    [3, "very low"],
    [4, "low"],
    [6, "low"],
    [7, "high"],
    [9, "high"],
  ])("of %i is %s", (met, band) => {
    expect(intensity(met, 0)).toMatchObject({ low: met, high: met, band });
  });

  it("of 10 and of 12 is very high", () => {
    const best: Answers = {
      R1: "4",
      R2: ["site", "social"],
      R3: "4",
      R4: ["erp", "crm"],
      R5: ["fin"],
      V2: "4",
      A2: "4",
    };
    const all = digitalIntensity(scan, { profile: shop, answers: best, b2cShare: "yes" });
    expect(all).toMatchObject({ low: 12, high: 12, band: "very high" });
    const ten = digitalIntensity(scan, { profile: shop, answers: { ...best, R3: "0" } });
    expect(ten).toMatchObject({ low: 10, high: 10, band: "very high" });
  });

  it("is shown while unknown answers cannot change it, and not when they can", () => {
    expect(intensity(4, 2)).toMatchObject({ low: 4, high: 6, band: "low" });
    expect(intensity(4, 3)).toMatchObject({ low: 4, high: 7, band: null });
  });

  it("is not known when nothing is answered", () => {
    expect(digitalIntensity(scan, { profile: {}, answers: {} })).toMatchObject({ low: 0, high: 12, band: null });
  });
});

it("looks at no other questions than the ones that a version must keep", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const named = Object.entries(input.answers).filter(([id]) => id in namedByIndex);
      const only = { ...input, answers: Object.fromEntries(named) };
      expect(digitalIntensity(scan, only)).toEqual(digitalIntensity(scan, input));
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import { inputs, scan } from "./scan-cases.ts";

const shop: Answers = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };
const asked = (record: Answers) =>
  progressOf(scan, record).parts.flatMap(({ questions }) => questions.map(({ id }) => id));

describe("what is asked", () => {
  it("starts with the company", () => {
    const start = progressOf(scan, {});
    expect(start.next).toEqual({ part: "profile", question: "sector" });
    expect(start.parts.map(({ id, position }) => `${position} ${id}`).join(", ")).toBe(
      "1 profile, 2 D1, 3 D2, 4 D3, 5 D4, 6 D5, 7 D6, 8 closing",
    );
  });

  it.each<[string, Answers, number]>([
    ["a shop for consumers and businesses", shop, 28],
    ["a shop that sells online", { ...shop, R3: "2" }, 29],
    ["a culture company alone, with regular clients", { sector: "R", size: "zzp", customers: "few" }, 25],
    ["a media freelancer with regular clients", { sector: "J", size: "zzp", customers: "few" }, 26],
    ["an office that does its accounts in group M", { ...shop, sector: "K" }, 28],
  ])("is for %s: %#", (_, record, count) => {
    expect(asked(record)).toHaveLength(count);
  });

  it("brings one add-on by line of business, groups of letters included", () => {
    const addons = (sector: string) => asked({ ...shop, sector }).filter((id) => id.startsWith("addon"));
    expect([..."JGIFCMQH"].map((sector) => addons(sector).join())).toEqual([..."JGIFCMQH"].map((id) => `addon${id}`));
    expect([addons("K"), addons("B"), addons("S")]).toEqual([["addonM"], ["addonC"], []]);
  });

  it("follows up on consumers only after online sales, and only with consumers", () => {
    expect(asked({ ...shop, R3: "1" })).not.toContain("b2cShare");
    expect(asked({ ...shop, R3: "2" })).toContain("b2cShare");
    expect(asked({ ...shop, R3: "2", customers: "b2b" })).not.toContain("b2cShare");
    expect(asked({ ...shop, R3: "4", customers: "few" })).not.toContain("b2cShare");
  });
});

describe("how far she is", () => {
  it("counts answers that are asked, and keeps hidden ones out", () => {
    const record = { ...shop, size: "zzp" };
    const [profile] = progressOf(scan, record).parts;
    expect(profile).toMatchObject({ answered: 3, complete: true });
    expect(progressOf(scan, record).next).toEqual({ part: "D1", question: "S1" });
  });

  it("goes back to the first gap", () => {
    expect(progressOf(scan, { ...shop, S1: "1", S3: [], R1: "2" }).next).toEqual({ part: "D1", question: "S2" });
  });

  it("ends when every question asked has an answer, and never before", () => {
    fc.assert(
      fc.property(inputs, ({ profile, answers }) => {
        let record: Answers = { ...profile, ...answers };
        for (let turn = 0; turn < 40; turn += 1) {
          const { next, complete, answered, asked: total } = progressOf(scan, record);
          expect(complete).toBe(next === null);
          expect(answered === total).toBe(complete);
          if (next === null) return;
          const options = scan.questions.find(({ id }) => id === next.question)?.options ?? [];
          record = { ...record, [next.question]: options.at(-1)?.id ?? "" };
        }
        expect.unreachable("A scan must end.");
      }),
      { numRuns: 200 },
    );
  });
});

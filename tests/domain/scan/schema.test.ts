import { describe, expect, it } from "vitest";
import { z } from "zod";
import { givenAnswersSchema, scoreInputSchema } from "#app/domain/scan/schema.ts";
import { scan } from "./scan-cases.ts";

const schema = givenAnswersSchema(scan);
const faults = (given: Record<string, string[]>) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("answers from a form", () => {
  it.each([
    ["a choice", { sector: ["G"] }, { sector: "G" }],
    ["a rung", { S1: ["2"] }, { S1: "2" }],
    ["don't know", { S1: ["unknown"], S3: ["unknown"] }, { S1: "unknown", S3: "unknown" }],
    ["ticks, in the order of the scan and each once", { S3: ["sell", "plan", "sell"] }, { S3: ["plan", "sell"] }],
    ["none of these", { V3: ["none"] }, { V3: [] }],
    ["nothing chosen", { S1: [], S3: [] }, { S1: null, S3: null }],
  ])("are kept: %s", (_, given, kept) => {
    expect(schema.parse(given)).toEqual(kept);
  });

  it.each([
    [{ S9: ["1"] }, "S9: unknownQuestion"],
    [{ S1: ["7"] }, "S1: notAnOption"],
    [{ wish: ["none"] }, "wish: notAnOption"],
    [{ S1: ["none"] }, "S1: notAnOption"],
    [{ barrier: ["unknown"] }, "barrier: notAnOption"],
    [{ S1: ["1", "2"] }, "S1: chooseOne"],
    [{ S3: ["none", "sell"] }, "S3: noneExcludesOthers"],
    [{ S3: ["sell", "unknown"] }, "S3: unknownExcludesOthers"],
    [{ S3: ["none", "unknown"] }, "S3: noneExcludesOthers"],
  ])("are refused with a reason: %o", (given, fault) => {
    expect(faults(given)).toEqual([fault]);
  });

  it("tell every fault at once", () => {
    expect(faults({ S1: ["7"], S2: ["1"], S3: ["none", "sell"] })).toEqual([
      "S1: notAnOption",
      "S3: noneExcludesOthers",
    ]);
  });
});

describe("the input of the score interface", () => {
  it("is built once per scan, and describes itself as JSON Schema", () => {
    expect(scoreInputSchema(scan)).toBe(scoreInputSchema(scan));
    const described = JSON.stringify(z.toJSONSchema(scoreInputSchema(scan), { io: "input" }));
    for (const word of ["sector", "internetUse", "b2cShare", "chatbot", "additionalProperties"])
      expect(described).toContain(word);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScoreInput } from "#app/domain/scan/score-input.ts";
import { inputs, scan } from "./scan-cases.ts";

const profile = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };

function faults(raw: unknown): string[] {
  const read = readScoreInput(scan, raw);
  return read.ok ? [] : read.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("a sound input", () => {
  it("is read whole", () => {
    const raw = { profile, answers: { S1: "1", S3: ["sell", "admin"], V3: [], A2: "unknown" }, b2cShare: "no" };
    expect(readScoreInput(scan, raw)).toEqual({ ok: true, input: raw });
  });

  it.each([..."ABCDEFGHIJKLMNOPQRS"])("takes sector %s", (sector) => {
    expect(faults({ profile: { ...profile, sector }, answers: {} })).toEqual([]);
  });

  it("is every scan that can be filled in", () => {
    fc.assert(
      fc.property(inputs, ({ profile: own, answers }) => {
        expect(readScoreInput(scan, { profile: own, answers })).toEqual({ ok: true, input: { profile: own, answers } });
      }),
      { numRuns: 500 },
    );
  });
});

describe("a faulty input is refused with the place of each fault", () => {
  const zzp = { sector: "J", size: "zzp", customers: "few" };
  it.each<[string, unknown, string[]]>([
    ["no object", [], [" wrong-type"]],
    ["nothing in it", {}, ["profile required", "answers required"]],
    [
      "no profile answers",
      { profile: {}, answers: {} },
      ["profile.sector required", "profile.size required", "profile.customers required"],
    ],
    ["an unknown key", { profile, answers: {}, wish: "time" }, ["wish unknown-id"]],
    [
      "an unknown question",
      { profile, answers: { S9: "1", wish: "time" } },
      ["answers.S9 unknown-id", "answers.wish unknown-id"],
    ],
    ["an unknown sector", { profile: { ...profile, sector: "U" }, answers: {} }, ["profile.sector not-an-option"]],
    ["an unknown rung", { profile, answers: { S1: "5" } }, ["answers.S1 not-an-option"]],
    ["a rung as a number", { profile, answers: { S1: 1 } }, ["answers.S1 not-an-option"]],
    ["an unknown tick", { profile, answers: { S3: ["sell", "nothing"] } }, ["answers.S3.1 not-an-option"]],
    ["a tick list that is no list", { profile, answers: { S3: "sell" } }, ["answers.S3 not-an-option"]],
    ["a tick twice", { profile, answers: { S3: ["sell", "plan", "sell"] } }, ["answers.S3.2 duplicate"]],
    ["'unknown' among ticks", { profile, answers: { S3: ["unknown"] } }, ["answers.S3.0 not-an-option"]],
    [
      "internet use of someone alone",
      { profile: { ...zzp, internetUse: "more" }, answers: {} },
      ["profile.internetUse not-applicable"],
    ],
    [
      "staff-only protection of someone alone",
      { profile: zzp, answers: { V3: ["mfa", "aware"] } },
      ["answers.V3.1 not-applicable"],
    ],
    ["online sales with a few regular clients", { profile: zzp, answers: { R3: "0" } }, ["answers.R3 not-applicable"]],
    [
      "green figures for consumers",
      { profile: { ...profile, customers: "b2c" }, answers: { G3: "0" } },
      ["answers.G3 not-applicable"],
    ],
    [
      "consumers' share without consumers",
      { profile: { ...profile, customers: "b2b" }, answers: { R3: "3" }, b2cShare: "yes" },
      ["b2cShare not-applicable"],
    ],
    [
      "consumers' share without online sales",
      { profile, answers: { R3: "1" }, b2cShare: "no" },
      ["b2cShare not-applicable"],
    ],
    [
      "several faults of both kinds",
      { profile: { ...zzp, sector: "?" }, answers: { R3: "1", S1: "9" }, b2cShare: "maybe" },
      [
        "profile.sector not-an-option",
        "answers.S1 not-an-option",
        "b2cShare not-an-option",
        "answers.R3 not-applicable",
        "b2cShare not-applicable",
      ],
    ],
  ])("%s", (_, raw, expected) => {
    expect(faults(raw)).toEqual(expected);
  });

  it("says in words what would be right", () => {
    const read = readScoreInput(scan, { profile, answers: { S2: "9" } });
    expect(read.ok ? [] : read.issues.map(({ message }) => message)).toEqual(["Choose one of: 0, 1, 2, 3, unknown."]);
  });
});

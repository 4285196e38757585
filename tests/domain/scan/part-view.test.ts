import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { allGiven, givenOf, holds } from "#app/domain/scan/asked-when.ts";
import { type PartView, partView } from "#app/domain/scan/part-view.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import { inputs, scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const records = inputs.map(
  ({ profile, answers, b2cShare }): Answers => ({
    ...profile,
    ...answers,
    ...(b2cShare === undefined ? {} : { b2cShare }),
  }),
);
const partIds = scan.parts.map(({ id }) => id);

function viewOf(record: Answers, part: string): PartView {
  const view = partView(scan, record, { part, language: "nl" });
  if (view === undefined) throw new Error(`no part ${part}`);
  return view;
}

describe("a part of the scan", () => {
  it("asks exactly what progress says is asked, for every owner", () => {
    fc.assert(
      fc.property(records, (record) => {
        const asked = progressOf(scan, record).parts.map(({ questions }) => questions.map(({ id }) => id));
        const shown = partIds.map((part) =>
          viewOf(record, part)
            .questions.filter((question) => question.asked)
            .map(({ id }) => id),
        );
        expect(shown).toEqual(asked);
      }),
      { numRuns: 400 },
    );
  });

  it("knows without the server what another answer in the same part unfolds or hides", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...partIds), fc.nat(), fc.nat(), (record, part, which, choice) => {
        const { questions } = viewOf(record, part);
        const changed = questions[which % questions.length];
        const value = changed?.options[choice % changed.options.length]?.value;
        fc.pre(changed?.kind === "one" && value !== undefined);
        const after = { ...record, [changed.id]: value };
        const inBrowser = questions.filter(({ when }) => holds(when, { ...allGiven(record), [changed.id]: [value] }));
        const byServer = viewOf(after, part).questions.filter(({ asked }) => asked);
        expect(inBrowser.map(({ id }) => id)).toEqual(byServer.map(({ id }) => id));
      }),
      { numRuns: 600 },
    );
  });

  it("shows an answer as the form gave it", () => {
    expect([givenOf(undefined), givenOf("3"), givenOf("unknown"), givenOf([]), givenOf(["a", "b"])]).toEqual([
      [],
      ["3"],
      ["unknown"],
      ["none"],
      ["a", "b"],
    ]);
  });

  it("leads back to the last question before it, and on to the next part in which something is open", () => {
    const { S1, V2, ...rest } = shopAnswers;
    expect(viewOf(rest, "profile")).toMatchObject({ position: 1, total: 8, previous: null, next: "D1" });
    expect(viewOf(rest, "D1").next).toBe("D4");
    expect(viewOf({}, "D2").next).toBe("D3");
    expect(viewOf(shopAnswers, "D3").previous).toEqual({ part: "D2", question: "R5" });
    expect(viewOf({ ...shopAnswers, size: "zzp" }, "D1").previous).toEqual({ part: "profile", question: "customers" });
    expect([viewOf(shopAnswers, "profile").next, viewOf(rest, "closing").next]).toEqual([null, null]);
  });

  it("names the parts before it in which something was skipped", () => {
    const { S1, V2, V4, ...rest } = shopAnswers;
    expect(viewOf(rest, "closing").skipped.map(({ part, count }) => [part, count])).toEqual([
      ["D1", 1],
      ["D4", 2],
    ]);
    expect(viewOf(shopAnswers, "closing").skipped).toEqual([]);
  });

  it("puts 'don't know' apart on every scored question, and 'none of these' on every tick list", () => {
    const views = partIds.flatMap((part) => viewOf(shopAnswers, part).questions);
    const scored = views.filter(({ id }) => scan.questions.some((one) => one.id === id && one.kind !== "choice"));
    expect(scored).toHaveLength(21);
    for (const { kind, options } of scored) {
      const apart = options.filter((option) => option.apart).map(({ value }) => value);
      expect(apart).toEqual(kind === "many" ? ["none", "unknown"] : ["unknown"]);
    }
  });

  it("uses the words for who works alone, and the example of her own line of business", () => {
    const alone = viewOf({ ...shopAnswers, size: "zzp" }, "D3").questions[0];
    expect(alone?.text).not.toBe(viewOf(shopAnswers, "D3").questions[0]?.text);
    const examples = ["G", "J"].map((sector) => viewOf({ ...shopAnswers, sector }, "D1").questions[2]?.example);
    expect(new Set(examples).size).toBe(2);
  });

  it("is not there for an id that is no part", () => {
    expect(partView(scan, {}, { part: "D7", language: "nl" })).toBeUndefined();
  });
});

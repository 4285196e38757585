import { describe, expect, it } from "vitest";
import { ownAnswers } from "#app/domain/scan/own-answers.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const ids = scan.parts.flatMap(({ questions }) => questions);

describe("her own answers", () => {
  it("are there for every question, in the scan's order, with nothing that is kept left out", () => {
    const rows = ownAnswers(scan, shopAnswers, "nl");
    expect(rows.map(({ question }) => question)).toEqual(ids);
    const kept = rows.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer]]));
    expect(Object.fromEntries(kept)).toEqual(shopAnswers);
    for (const { answer, words } of rows) expect(words.length > 0).toBe(answer !== null);
  });

  it("stand in the words of either language, also 'don't know' and 'none of these'", () => {
    const ticks = scan.questions.find(({ kind }) => kind === "ticks")?.id ?? "";
    const wordsOf = (answer: string | string[]) =>
      ownAnswers(scan, { [ticks]: answer }, "en").find(({ question }) => question === ticks)?.words;
    expect(wordsOf("unknown")).toEqual([scan.words.unknown.en]);
    expect(wordsOf([])).toEqual([scan.words.none.en]);
  });

  it("to a question that no longer belongs to her company are hers all the same", () => {
    const hidden = scan.questions.find((one) => one.only !== undefined && !("after" in one));
    const answer = hidden?.options[0]?.id ?? "";
    const rows = ownAnswers(scan, { [hidden?.id ?? ""]: answer }, "nl");
    expect(rows.find(({ question }) => question === hidden?.id)).toMatchObject({ asked: false, answer });
  });
});

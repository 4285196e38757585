import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { officialFigures } from "#scans/index.ts";
import { extremeInput, inputs, scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const content = { definition: scan, figures: officialFigures };
const viewOf = (record: Answers, language: "nl" | "en" = "nl") => resultView(content, record, language);

describe("the result of the worked example", () => {
  const view = viewOf(shopAnswers);

  it("is one whole number with its level in words", () => {
    expect(view.total).toEqual({ value: 38, low: 38, high: 38, figure: "38", words: "Op weg" });
    expect(viewOf(shopAnswers, "en").total.words).toBe("Under way");
    expect([view.open, view.headline]).toEqual([null, "Je staat op: Op weg"]);
  });

  it("says in one sentence where she is strong and where she can gain", () => {
    expect(view.conclusion).toBe(
      "Je staat het sterkst bij ‘Online en programma's’ (53). De meeste winst zit bij ‘Groen en zuinig’ (20).",
    );
    expect(view.themes.map(({ value }) => value)).toEqual([35, 53, 43, 38, 39, 20]);
  });

  it("compares with figures of her size, and says what those figures are worth", () => {
    const { comparison } = view;
    expect(comparison.count).toMatch(/^\d+ van 12$/);
    expect(comparison.peers?.title).toBe("Nederlandse bedrijven van 2 tot en met 9 mensen");
    expect(comparison.peers?.source).toBe("Bron: Eurostat, isoc_e_dii, cijfers over 2025, stand van 27 februari 2026.");
    expect(comparison.peers?.notes).toHaveLength(1);
    expect(comparison.peers?.bands.map(({ shareText }) => shareText)).toEqual(["43%", "45%", "12%", "geen cijfer"]);
    expect(comparison.peers?.bands.filter(({ mark }) => mark === "jij")).toHaveLength(1);
  });

  it("shows every answer in words, part by part", () => {
    const answers = Object.fromEntries(
      view.parts.flatMap(({ questions }) => questions.map((one) => [one.id, one.answers])),
    );
    expect(answers.sector).toEqual(["Winkel, webshop, groothandel of garage"]);
    expect(answers.V3).toHaveLength(3);
    expect([view.wish, view.barrier]).toEqual(["Meer of betere klanten", "Ik heb geen tijd"]);
  });
});

describe("a result with open questions", () => {
  it("is a range with the levels it may be, and never a single number", () => {
    const { total, headline, meaning, open, conclusion } = viewOf({ size: "2-9", S1: "2" });
    expect(total.value).toBeNull();
    expect(total.figure).toBe(`${total.low}–${total.high}`);
    expect(total.words).toBe("nog open");
    expect(meaning).toBe("Je bent begonnen. Er is nog te weinig bekend voor één score.");
    expect(open).toMatch(/^Er staan nog 2\d vragen open\.$/);
    expect(headline).toBe("De uitslag van je scan");
    expect(conclusion).toBe("Er is nog te weinig bekend om je thema’s te vergelijken.");
  });

  it("writes down what she does not know, skipped, or has none of", () => {
    const { V1, ...rest } = shopAnswers;
    const { parts } = viewOf({ ...rest, V2: "unknown", A3: [] });
    const answers = Object.fromEntries(parts.flatMap(({ questions }) => questions.map((one) => [one.id, one.answers])));
    expect([answers.V1, answers.V2, answers.A3]).toEqual([["Overgeslagen"], ["Nog uitzoeken"], ["Geen van deze"]]);
  });

  it("leaves answers to hidden questions out of sight", () => {
    const { parts } = viewOf({ ...shopAnswers, customers: "b2c" });
    expect(parts.flatMap(({ questions }) => questions.map(({ id }) => id))).not.toContain("G3");
  });
});

describe("the comparison", () => {
  const large = (record: Answers) => viewOf({ ...record, size: "10-49" }).comparison;

  it("says who is lower and who is higher only where both are published", () => {
    expect(large({ ...shopAnswers, R4: ["crm"] }).peers?.sentence).toMatch(/lagere groep en 16,8% in een hogere groep/);
    expect(viewOf({ ...shopAnswers, R4: ["crm"] }).comparison.peers?.sentence).toBe(
      "Van deze bedrijven zit 87,9% in een lagere groep dan jij.",
    );
  });

  it("names the lowest and the highest group for what they are", () => {
    const worst = { ...extremeInput({ size: "10-49", customers: "both", internetUse: "half" }, false).answers };
    expect(large({ ...worst, customers: "both", internetUse: "half" }).peers?.sentence).toBe(
      "Van deze bedrijven zit 87,3% in een hogere groep dan jij.",
    );
    const best = extremeInput({ size: "10-49", customers: "both", internetUse: "more" }, true).answers;
    expect(large({ ...best, customers: "both", internetUse: "more", b2cShare: "yes" }).peers?.sentence).toBe(
      "Je zit in de hoogste groep. Van deze bedrijven zit 83,2% lager.",
    );
  });

  it("claims nothing about a group without a published figure", () => {
    const { profile, answers } = extremeInput({ size: "2-9", customers: "both", internetUse: "more" }, true);
    const { peers, sentence } = viewOf({ ...profile, ...answers, b2cShare: "yes" }).comparison;
    expect(sentence).toMatch(/^Je doet 12 van 12 .* heel hoog\.$/);
    expect(peers?.sentence).toBe("Voor die groep is bij bedrijven van deze grootte geen cijfer bekend.");
  });

  it("marks every group she may be in while things are unknown", () => {
    const { peers, count } = large({ ...shopAnswers, R5: "unknown", A2: "unknown" });
    expect(count).toMatch(/^\d+ à \d+ van 12$/);
    expect(peers?.bands.filter(({ mark }) => mark === "jij?").length).toBeGreaterThan(1);
    expect(peers?.sentence).toMatch(/meer dan één groep/);
  });

  it("gives her place as a range while things are unknown", () => {
    const { peers } = large({ ...shopAnswers, R5: "unknown", A2: "unknown" });
    expect(peers?.sentence).toMatch(/zit 12,7% tot 42,1% in een lagere groep en 16,8% tot 57,9% in een hogere groep/);
    const nothing = large({}).peers?.sentence;
    expect(nothing).toMatch(/zit hoogstens 83,2% in een lagere groep en hoogstens 87,3% in een hogere groep/);
  });

  it("has Europe and earlier years in its table, where they were published", () => {
    const { table } = large(shopAnswers).peers ?? {};
    expect(table?.rows.map(({ id, netherlands, europe }) => [id, netherlands, europe])).toEqual([
      ["very low", "13%", "31%"],
      ["low", "29%", "36%"],
      ["high", "41%", "25%"],
      ["very high", "17%", "7%"],
      ["basic-2025", "87%", "69%"],
      ["basic-2023", "81%", "55%"],
      ["basic-2021", "73%", "52%"],
    ]);
    expect(viewOf(shopAnswers).comparison.peers?.table.hasEurope).toBe(false);
  });

  it("tells who works alone that the figures are about the nearest group", () => {
    const { peers } = viewOf({ ...shopAnswers, size: "zzp" }).comparison;
    expect(peers?.notes[0]).toMatch(/geen officiële cijfers/);
  });

  it("is without figures until her size is known", () => {
    expect(viewOf({ S1: "1" }).comparison.peers).toBeNull();
  });
});

describe("every result", () => {
  it("holds no empty words and no number outside 0–100, whatever was answered", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom("nl" as const, "en" as const), ({ profile, answers }, language) => {
        const view = viewOf({ ...profile, ...answers }, language);
        for (const { low, high, value, figure, words } of [view.total, ...view.themes]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(high);
          if (value !== null) expect(figure).toBe(String(value));
          expect(words).not.toBe("");
        }
        expect(JSON.stringify(view)).not.toMatch(/undefined|NaN/);
        expect(view.parts.flatMap(({ questions }) => questions).every((one) => one.answers.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("tells who has the best answer everywhere that there is nothing left to do", () => {
    const { profile, answers } = extremeInput({ sector: "S", size: "10-49", customers: "both" }, true);
    expect(viewOf({ ...profile, ...answers })).toMatchObject({
      conclusion: "Je scoort op elk thema even hoog: 100.",
    });
  });
});

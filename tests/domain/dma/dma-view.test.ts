import { describe, expect, it } from "vitest";
import { dmaOverview, questionView } from "#app/domain/dma/dma-view.ts";
import { fieldsOf } from "#app/domain/dma/questionnaire.ts";
import { dmaCrosswalk, dmaQuestionnaire } from "#scans/dma.ts";
import { allAnswered, best } from "./dma-cases.ts";

function question(number: number) {
  const found = dmaQuestionnaire.find((one) => one.number === number);
  if (!found) throw new Error(`no question ${number}`);
  return found;
}
const scan = { R2: ["site"], S3: ["design"], size: "2-9" };
const view = (number: number, kept = {}) => questionView(question(number), { kept, scan, rules: dmaCrosswalk }, "nl");

describe("a question of the official questionnaire on its page", () => {
  it("begins with what follows from the scan, and says so", () => {
    expect(view(3).fromScan).toBe(true);
    expect(
      view(3)
        .items.filter(({ chosen }) => chosen.length > 0)
        .map(({ field }) => field),
    ).toEqual(["digital_technologies_website_m2_2_3"]);
    expect(view(1).items[0]).toMatchObject({ chosen: ["invested"], fromScan: true });
  });

  it("shows what she said herself once she has, also where the scan says otherwise", () => {
    const kept = Object.fromEntries(fieldsOf(question(3)).map((field) => [field, 0]));
    expect(view(3, kept).fromScan).toBe(false);
    expect(view(3, kept).items.every(({ chosen }) => chosen.length === 0)).toBe(true);
  });
});

describe("the questionnaire as a whole", () => {
  it("counts what she kept, not what the scan suggests", () => {
    expect(dmaOverview(dmaQuestionnaire, {}, "nl")).toMatchObject({ answered: 0, next: 1, score: null });
  });

  it("goes on with the first question that is open, and has a result when none is", () => {
    const all = allAnswered(best);
    const { "delivery_m2_1_1:plan": _open, ...some } = all;
    expect(dmaOverview(dmaQuestionnaire, some, "nl")).toMatchObject({ answered: 10, next: 1, score: null });
    expect(dmaOverview(dmaQuestionnaire, all, "nl")).toMatchObject({
      answered: 11,
      next: null,
      score: { total: { points: 100, band: "advanced" } },
    });
  });
});

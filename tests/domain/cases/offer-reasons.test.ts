import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastOptions, offerReasons, wasShown } from "#app/domain/cases/offer-reasons.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";

describe("what an advisor had before her", () => {
  const eligible = ["a", "b", "c", "d"];

  it("is enough with three who can do the case, whoever she asks of them", () => {
    for (const asked of ["a", "b", "c"]) expect(wasShown(["a", "b", "c"], eligible, [asked])).toBe(true);
  });

  it("is not enough with two, with none, or with others who cannot do it any more", () => {
    for (const shown of [[], ["a"], ["a", "b"], ["a", "b", "x", "y"]])
      expect(wasShown(shown, eligible, ["a"])).toBe(false);
  });

  it("is enough with all there are when there are fewer", () => {
    expect(wasShown(["a", "b"], ["a", "b"], ["b"])).toBe(true);
    expect(wasShown(["a"], ["a", "b"], ["a"])).toBe(false);
  });

  it("holds everybody who is asked, also later by herself", () => {
    expect(wasShown(["a", "b", "c"], eligible, ["d"])).toBe(false);
    expect(wasShown(["a", "b", "c"], eligible, ["a", "d"])).toBe(false);
  });

  it("is never refused for more, and never enough for fewer than three where there are three", () => {
    const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, (can, shown) => {
        const asked = can[0] ?? "";
        expect(wasShown(can, can, [asked])).toBe(true);
        const seen = shown.filter((id) => can.includes(id)).length;
        if (seen < Math.min(leastOptions, can.length)) expect(wasShown(shown, can, [asked])).toBe(false);
      }),
    );
  });
});

it("has words in both languages for every reason", () => {
  for (const { offerReasons: words } of [proposalsTexts.nl, proposalsTexts.en])
    expect(Object.keys(words)).toEqual([...offerReasons]);
});

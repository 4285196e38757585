import { describe, expect, it } from "vitest";
import { offerSchema } from "#app/domain/cases/offer-form.ts";

const ids = Array.from({ length: 5 }, () => crypto.randomUUID());
const form = { reasonCode: "fits", shown: ids.join(" ") };
const messages = (given: object) => {
  const read = offerSchema.safeParse({ ...form, ...given });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
};

describe("the form of an offer", () => {
  it("carries what was shown, and needs a reason from the list and nothing else", () => {
    expect(offerSchema.parse(form)).toEqual({
      ...{ reasonCode: "fits", reason: "", note: "", shown: ids, next: [], parallel: false },
    });
    expect(messages({ reasonCode: undefined })).toEqual(["reasonCode cases.errors.offerReason"]);
    expect(messages({ shown: undefined })).toEqual(["shown cases.errors.offerShown"]);
    expect(messages({ shown: "somebody" })).toEqual(["shown cases.errors.offerShown"]);
  });

  it("asks for words with another reason, and for fewer than too many", () => {
    expect(messages({ reasonCode: "other" })).toEqual(["reason cases.errors.noteOther"]);
    expect(messages({ reasonCode: "other", reason: "Zij vroeg er zelf om." })).toEqual([]);
    expect(messages({ note: "x".repeat(1001) })).toEqual(["note cases.errors.note"]);
  });

  it("takes three names for afterwards at most, each once", () => {
    expect(offerSchema.parse({ ...form, next: ids.slice(0, 3) }).next).toEqual(ids.slice(0, 3));
    expect(messages({ next: ids.slice(0, 4) })).toEqual(["next cases.errors.offerNext"]);
    expect(messages({ next: [ids[0], ids[0]] })).toEqual(["next cases.errors.offerNext"]);
  });

  it("asks two at the same time only when that was ticked", () => {
    expect(offerSchema.parse({ ...form, parallel: ["yes"] }).parallel).toBe(true);
    expect(messages({ parallel: ["no"] })).toEqual(["parallel cases.errors.offerParallel"]);
  });
});

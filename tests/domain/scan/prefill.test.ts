import { describe, expect, it } from "vitest";
import { prefillOf } from "#app/domain/scan/prefill.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

describe("what booking takes over from a scan", () => {
  it("is her wish and what holds her back, in sentences, with sector and size", () => {
    expect(prefillOf(scan, shopAnswers, "nl")).toEqual({
      question: "Ik wil als eerste: meer of betere klanten. Wat me tegenhoudt: ik heb geen tijd.",
      sector: "G",
      size: "2-9",
    });
  });

  it("keeps the capital of 'I' in English", () => {
    expect(prefillOf(scan, shopAnswers, "en").question).toMatch(/What holds me back: I /);
  });

  it("says nothing of what she did not answer, does not know, or is not held back by", () => {
    expect(prefillOf(scan, {}, "nl")).toEqual({ question: "", sector: undefined, size: undefined });
    expect(prefillOf(scan, { wish: "unknown", barrier: "none" }, "nl").question).toBe("");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable } from "#app/web/pdf/letters.ts";
import { stepLibrary } from "#scans/steps.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";

const printed = (text: string) =>
  printable(text)
    .runs.map((run) => run.text)
    .join("");

describe("letters on paper", () => {
  it("are all there for everything that a scan and its steps say, in both languages", () => {
    const texts = JSON.stringify([scan, stepLibrary]).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.map((text) => String(JSON.parse(text))).filter((text) => !printable(text).whole)).toEqual([]);
  });

  it("come from two files, and what neither has becomes a question mark of which is said so", () => {
    expect(printable("Łódź")).toEqual({
      runs: [
        { text: "Ł", far: true },
        { text: "ód", far: false },
        { text: "ź", far: true },
      ],
      whole: true,
    });
    expect(printable("Bel 東京 🙂")).toEqual({ runs: [{ text: "Bel ?? ?", far: false }], whole: false });
    expect(printable("")).toEqual({ runs: [], whole: true });
  });

  it("lose nothing else: composed, and an amount beside its sign", () => {
    expect(printed("Cafe\u0301 € 250")).toBe("Café €\u00A0250");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { runs, whole } = printable(text);
        if (whole) expect(printed(text)).toBe(printed(printed(text)));
        for (const run of runs) expect(run.text).not.toBe("");
      }),
    );
  });
});

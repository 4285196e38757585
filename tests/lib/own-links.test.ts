import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownLinks } from "#app/lib/own-links.ts";

const origin = "https://spot035.example";

describe("the links in a text", () => {
  it("are our own pages, without the full stop behind them", () => {
    expect(ownLinks("Kijk op https://spot035.example/scan?a=1.", origin)).toEqual([
      { text: "Kijk op ", path: null },
      { text: "https://spot035.example/scan?a=1", path: "/scan?a=1" },
      { text: ".", path: null },
    ]);
  });

  it.each([
    "https://evil.example/scan",
    "https://spot035.example.evil.example/",
    "https://spot035.example@evil.example/",
  ])("are never somebody else's: %s", (address) =>
    expect(ownLinks(address, origin)).toEqual([{ text: address, path: null }]),
  );

  it("leave the text as it was", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constant("https://spot035.example/x"),
      fc.constant(" (https://evil.example/a). "),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        expect(
          ownLinks(text, origin)
            .map((one) => one.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

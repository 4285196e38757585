import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "#app/lib/sealed.server.ts";

const mine = { secret: "an application's secret of enough letters", use: "test", row: "row-1" };

describe("a sealed text", () => {
  it("comes back as it was, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(unseal(seal(text, mine), mine)).toBe(text);
      }),
    );
  });

  it("shows nothing of itself, and is never the same twice", () => {
    const [first, second] = [seal("whsec_secret", mine), seal("whsec_secret", mine)];
    expect(first).not.toBe(second);
    expect(Buffer.from(first.slice(3), "base64url").toString("latin1")).not.toContain("secret");
  });

  it.each([
    ["secret", "another secret"],
    ["use", "other"],
    ["row", "row-2"],
  ])("stays closed with another %s", (what, value) => {
    expect(unseal(seal("text", mine), { ...mine, [what]: value })).toBeUndefined();
  });

  it("stays closed when a single bit of it was changed, or an end is missing", () => {
    const sealed = seal("text", mine);
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(`v1.${changed.toString("base64url")}`, mine)).toBeUndefined();
    }
    for (let end = 0; end < sealed.length - 1; end++) expect(unseal(sealed.slice(0, end), mine)).toBeUndefined();
    expect(unseal(`v2.${sealed.slice(3)}`, mine)).toBeUndefined();
  });
});

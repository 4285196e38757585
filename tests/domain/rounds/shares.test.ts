import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownShares, smallestGroup } from "#app/domain/rounds/shares.ts";

const group = (name: string, pool: number, placed: number) => ({
  ...{ kind: "education" as const, group: name, pool },
  placed: { fit: placed, preference: placed, stable: placed },
});
const anyGroups = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 })), { maxLength: 6 })
  .map((counts) => counts.map(([pool, placed], at) => group(`g${at}`, pool, Math.min(pool, placed))));

describe("shares of groups", () => {
  it("tell who got less than four fifths of the group that got most", () => {
    const shares = [group("hbo", 20, 20), group("mbo-3", 20, 15), group("mbo-4", 20, 16)];
    expect(shownShares(shares, "education", "fit")).toEqual([
      { group: "hbo", pool: 20, share: 100, low: false },
      { group: "mbo-3", pool: 20, share: 75, low: true },
      { group: "mbo-4", pool: 20, share: 80, low: false },
    ]);
    expect(shownShares(shares, "lane", "fit")).toEqual([]);
  });

  it("tell nothing of fewer than ten people, and hide no group alone, which the others would give away", () => {
    fc.assert(
      fc.property(anyGroups, (shares) => {
        const shown = shownShares(shares, "education", "stable");
        for (const [at, { pool, share, low }] of shown.entries()) {
          if ((shares[at]?.pool ?? 0) < smallestGroup) expect([pool, share, low]).toEqual([null, null, false]);
          else if (pool !== null) expect(share).toBe(Math.round((100 * (shares[at]?.placed.stable ?? 0)) / pool));
        }
        const hidden = shown.filter(({ pool }) => pool === null).length;
        if (shares.length > 1) expect(hidden).not.toBe(1);
      }),
    );
  });
});

import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrShape } from "#app/lib/qr-code.ts";

/** Which modules a path makes dark, as somebody who fills it sees them. */
function filled({ size, path }: { size: number; path: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return grid;
}

describe("a QR code", () => {
  it("draws exactly the modules of the code, with four white ones round it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const shape = qrShape(text);
        expect(filled(shape)).toEqual(encode(text, { ecc: "M", border: 4 }).data);
      }),
      { numRuns: 20 },
    );
    const grid = filled(qrShape("https://spot035.example/uitslag/x"));
    const edge = [...grid.slice(0, 4).flat(), ...grid.slice(-4).flat(), ...grid.flatMap((row) => row.slice(0, 4))];
    expect(edge.some(Boolean)).toBe(false);
    // the three corners by which a camera finds it
    expect(grid[4]?.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
  });

  it("has one path without anything a text could smuggle in", () => {
    expect(qrShape('"><script>').path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  });
});

import { expect, it } from "vitest";
import { pairHash } from "#app/domain/matching/hash.ts";

it("gives the same number for the same pair, for ever", () => {
  expect(pairHash("case-1", "noor")).toBe(pairHash("case-1", "noor"));
  expect([pairHash("case-1", "noor"), pairHash("case-2", "noor"), pairHash("", "")]).toMatchInlineSnapshot(`
    [
      2922583073,
      1321608782,
      169220629,
    ]
  `);
});

it("is a whole number of 32 bits", () => {
  for (let each = 0; each < 1000; each += 1) {
    const hash = pairHash("case", `candidate-${each}`);
    expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
  }
});

it("puts each of ten equal people first about equally often", () => {
  const firsts = new Map<number, number>();
  for (let round = 0; round < 2000; round += 1) {
    const hashes = Array.from({ length: 10 }, (_, person) => pairHash(`case-${round}`, `person-${person}`));
    const first = hashes.indexOf(Math.min(...hashes));
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  // Expected 200 each; 5 standard deviations is 67.
  expect(firsts.size).toBe(10);
  for (const count of firsts.values()) expect(Math.abs(count - 200)).toBeLessThan(67);
});

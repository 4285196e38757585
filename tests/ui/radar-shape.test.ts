import fc from "fast-check";
import { expect, test } from "vitest";
import { labelLines, point, radarCentre, radarHeight, radarRadius, radarWidth } from "#app/ui/radar-shape.ts";

const axis = fc.integer({ min: 3, max: 9 }).chain((count) => fc.tuple(fc.nat(count - 1), fc.constant(count)));
const score = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);

test("a point lies as far from the middle as its value says, whatever its axis", () => {
  fc.assert(
    fc.property(axis, score, ([index, count], value) => {
      const [x, y] = point(index, count, value).map(Number);
      const distance = Math.hypot((x ?? 0) - radarCentre[0], (y ?? 0) - radarCentre[1]);
      expect(Math.abs(distance - (radarRadius * value) / 100)).toBeLessThan(0.1);
    }),
  );
});

test("the first axis points up and the second lies to the right of it", () => {
  expect(point(0, 6, 100)).toEqual([radarCentre[0].toFixed(1), (radarCentre[1] - radarRadius).toFixed(1)]);
  expect(Number(point(1, 6, 100)[0])).toBeGreaterThan(radarCentre[0]);
});

test("coordinates have one decimal, so that server and browser print the same", () => {
  fc.assert(
    fc.property(axis, score, ([index, count], value) => {
      for (const number of point(index, count, value)) expect(number).toMatch(/^-?\d+\.\d$/);
    }),
  );
});

// half an em is wider than an average letter of the text font, 19 is the size of the labels in figures.css
const letterWidth = 0.5 * 19;

test.each([
  "Plan",
  "Online en systemen",
  "Data en veiligheid",
  "Automatisering en AI",
  "Automation and AI",
  "Online and systems",
])("the name '%s' stays inside the drawing at every axis", (label) => {
  for (let index = 0; index < 6; index++) {
    const { x, y, anchor, lines } = labelLines(label, index, 6);
    expect(lines.join(" ")).toBe(label);
    const longest = Math.max(...lines.map((line) => line.length)) * letterWidth;
    const left = Number(x) - (anchor === "end" ? longest : anchor === "middle" ? longest / 2 : 0);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + longest).toBeLessThanOrEqual(radarWidth);
    expect(Number(y)).toBeGreaterThanOrEqual(15);
    expect(Number(y) + lines.length * 21 + 5).toBeLessThanOrEqual(radarHeight);
  }
});

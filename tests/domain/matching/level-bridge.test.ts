import { expect, it } from "vitest";
import { type Background, usualLevels } from "#app/domain/matching/level-bridge.ts";

it.each<[Background, number, number]>([
  [{ kind: "mbo", level: 2 }, 1, 1],
  [{ kind: "mbo", level: 3 }, 1, 2],
  [{ kind: "mbo", level: 4 }, 2, 2],
  [{ kind: "hbo", year: 2 }, 2, 2],
  [{ kind: "hbo", year: 3 }, 3, 3],
  [{ kind: "frontrunner" }, 3, 4],
])("%j usually goes with level %i to %i", (background, from, to) => {
  expect(usualLevels(background)).toEqual({ from, to });
});

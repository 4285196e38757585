import { expect, it } from "vitest";
import { languageLevels } from "#app/domain/matching/languages.ts";

it("reads a language without a level as good, and takes the highest of two", () => {
  expect([...languageLevels(["nl", "en:1", "en:3", "en"])]).toEqual([
    ["nl", 2],
    ["en", 3],
  ]);
  expect([...languageLevels([])]).toEqual([]);
});

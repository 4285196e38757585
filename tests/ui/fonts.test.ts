import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { charactersOf, everyday, madeFonts } from "../../scripts/fonts.mjs";

const files = ["app/texts", "scans"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|json)$/.test(name))
    .map((name) => `${room}/${name}`),
);

test("the fonts that every page fetches have each letter that we write, so that nobody fetches a second file for our own words", () => {
  const known = new Set(["\n", ...charactersOf(everyday)]);
  const others = files.map((file) => ({ file, not: [...readFileSync(file, "utf8")].filter((one) => !known.has(one)) }));
  expect(others.filter(({ not }) => not.length > 0)).toEqual([]);
});

test("the style sheet asks for them by these characters", () => {
  const css = readFileSync("app/ui/styles/fonts.css", "utf8").replaceAll(/\s+/g, " ");
  expect(css.split(`unicode-range: ${everyday};`).length - 1).toBe(3);
});

test("they are what the fonts' own files give: to be made anew when those change", async () => {
  for (const { file, content } of await madeFonts())
    expect(content.equals(readFileSync(file)), file.pathname).toBe(true);
});

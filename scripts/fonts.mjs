// Writes the fonts that every page fetches: those of fontsource with the characters that Dutch and English need and no others. The rest of each font
// is a file of its own, which a browser fetches when a name needs it (app/ui/styles/fonts.css).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import subsetFont from "subset-font";

/** As in `unicode-range`: ASCII, the letters of Dutch, English and their neighbours, quotes, dashes, the euro and a few signs. */
export const everyday =
  "U+0020-007E, U+00A0, U+00AD, U+00B0, U+00B7, U+00C0-00C4, U+00C7-00CF, U+00D1-00D4, U+00D6-00D7, U+00D9-00DC, U+00E0-00E4, U+00E7-00EF, " +
  "U+00F1-00F4, U+00F6, U+00F9-00FC, U+2011, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+202F, U+20AC, U+2212";

const fonts = [
  { from: "bricolage-grotesque", weight: 800 },
  { from: "atkinson-hyperlegible-next", weight: 400 },
  { from: "atkinson-hyperlegible-next", weight: 700 },
].map(({ from, weight }) => ({
  source: createRequire(import.meta.url).resolve(`@fontsource/${from}/files/${from}-latin-${weight}-normal.woff2`),
  file: new URL(`../app/ui/fonts/${from}-${weight}.woff2`, import.meta.url),
}));

/** The characters of a `unicode-range`. @param {string} range */
export function charactersOf(range) {
  return range.split(", ").flatMap((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, nth) => String.fromCodePoint(first + nth));
  });
}

/** Each file with what belongs in it. */
export const madeFonts = () =>
  Promise.all(
    fonts.map(async ({ source, file }) => ({
      file,
      content: await subsetFont(readFileSync(source), charactersOf(everyday).join(""), { targetFormat: "woff2" }),
    })),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const { file, content } of await madeFonts()) writeFileSync(file, content);

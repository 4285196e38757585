import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const folder = new URL("../../../app/ui/styles/", import.meta.url);
const sheets = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), "utf8") }));
const tokens = new Map(
  [...(sheets.find((sheet) => sheet.name === "tokens.css")?.css ?? "").matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = "", value = ""]) => [name, value],
  ),
);

/** The hex colour behind a token. */
function colour(name: string): string {
  const value = tokens.get(name) ?? "";
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference) return colour(reference);
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(value)) throw new Error(`${name} is no plain colour: ${value}`);
  return value.length === 4 ? value.replace(/[0-9a-f]/g, "$&$&") : value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const basis = (name: string) => `--basis-color-${name}`;
const onPage = ["default-bg-document", "default-bg-default", "default-bg-subtle", "highlight-bg-subtle"];

describe("text has a contrast of 4.5 or more", () => {
  const pairs = [
    ...["default-color-document", "default-color-subtle", "action-1-color-default", "action-1-color-visited"].flatMap(
      (text) => onPage.map((ground) => [text, ground] as const),
    ),
    ["default-color-document", "highlight-bg-default"],
    ["default-color-document", "highlight-bg-light"],
    ["default-color-subtle", "highlight-bg-light"],
    ["action-1-color-default", "highlight-bg-light"],
    ["default-color-document", "action-1-bg-subtle"],
    ["default-color-subtle", "action-1-bg-subtle"],
    ["action-1-color-default", "action-1-bg-subtle"],
    ["action-1-color-hover", "action-1-bg-subtle"],
    ["default-color-document", "info-bg-subtle"],
    ["default-color-document", "positive-bg-subtle"],
    ["default-color-document", "warning-bg-subtle"],
    ["default-color-document", "negative-bg-subtle"],
    ["info-color-default", "info-bg-subtle"],
    ["positive-color-default", "positive-bg-subtle"],
    ["positive-color-default", "default-bg-document"],
    ["warning-color-default", "warning-bg-subtle"],
    ["warning-color-default", "default-bg-document"],
    ["negative-color-default", "negative-bg-subtle"],
    ["negative-color-default", "default-bg-document"],
    ["negative-color-default", "default-bg-default"],
    ["action-1-inverse-color-default", "action-1-bg-default"],
    ["action-1-inverse-color-default", "action-1-bg-hover"],
    ["default-inverse-color-document", "default-inverse-bg-default"],
    ["default-inverse-color-document", "accent-1-bg-default"],
    ["default-inverse-color-subtle", "default-inverse-bg-default"],
    ["highlight-bg-default", "default-inverse-bg-default"],
  ] as const;

  test.each(pairs)("%s on %s", (text, ground) => {
    expect(contrast(basis(text), basis(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["--spot035-nacht-diep", "--spot035-nacht-licht"])("light letters on %s", (ground) => {
    expect(contrast("--spot035-wit", ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast("--spot035-spot", ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("borders of controls and focus rings have a contrast of 3 or more", () => {
  test.each(onPage)("on %s", (ground) => {
    expect(contrast(basis("default-border-default"), basis(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(basis("action-1-bg-default"), basis(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(basis("default-color-document"), basis(ground))).toBeGreaterThanOrEqual(3);
  });

  test("the ring is yellow on the dark studio", () => {
    expect(contrast(basis("highlight-bg-default"), basis("default-inverse-bg-default"))).toBeGreaterThanOrEqual(3);
  });
});

test("yellow is never a letter on light paper: the palette would not allow it", () => {
  expect(contrast("--spot035-spot", "--spot035-wit")).toBeLessThan(3);
  const asText = sheets.filter(({ css }) => /(^|[\s{;])color:\s*var\(--basis-color-highlight-bg-default\)/.test(css));
  const rules = asText.flatMap(({ css }) => [
    ...css.matchAll(/([^{}]+)\{[^}]*[\s;]color:\s*var\(--basis-color-highlight-bg-default\)/g),
  ]);
  expect(rules.map(([, selector = ""]) => selector.trim())).toEqual([
    ".on-night mark",
    ".stat__figure",
    ".timecode__figure",
    // initials on the dark of a round
    ".face__picture",
  ]);
});

test("colours stand in the tokens only", () => {
  const named = /:[^;{}]*\b(white|black|red|green|blue|yellow|orange|purple|gr[ae]y|pink|brown)\b/;
  for (const { name, css } of sheets.filter((sheet) => sheet.name !== "tokens.css")) {
    const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
    expect.soft(rules.match(/#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklch|oklab|color)\(/gi), name).toBeNull();
    expect.soft(rules.replaceAll(/white-space/g, "").match(named), name).toBeNull();
  }
});

test("every token that is used exists, and every token that exists is used", () => {
  const used = new Set(sheets.flatMap(({ css }) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name)));
  // a part may have some of its own, such as where something stands in its grid
  const own = sheets.flatMap(({ css }) => [...css.matchAll(/[;{]\s*(--[\w-]+):/g)].map(([, name = ""]) => name));
  const known = new Set([...tokens.keys(), ...own]);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !used.has(name))).toEqual([]);
});

test("all styles together stay under 20 kB gzip, even before the build shortens them", () => {
  expect(gzipSync(sheets.map((sheet) => sheet.css).join("")).length).toBeLessThanOrEqual(20_000);
});

test("every sheet is used: by the house's own, the tokens first, or by the parts that need it; the one for paper is linked apart", () => {
  const index = sheets.find((sheet) => sheet.name === "index.css")?.css ?? "";
  const always = [...index.matchAll(/"\.\/([\w-]+\.css)"/g)].map(([, name = ""]) => name);
  expect(always[0]).toBe("tokens.css");
  const sources = ["app/ui", "app/web", "app/routes"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => readFileSync(`${room}/${name}`, "utf8")),
  );
  const byParts = sources.flatMap((source) =>
    [...source.matchAll(/import ".*styles\/([\w-]+\.css)"/g)].map(([, name = ""]) => name),
  );
  expect(readFileSync("app/root.tsx", "utf8")).toMatch(/styles\/print\.css\?url/);
  // what is in both would come twice
  expect(always.filter((name) => byParts.includes(name))).toEqual([]);
  expect([...always, ...new Set(byParts), "print.css", "index.css"].toSorted()).toEqual(
    sheets.map((sheet) => sheet.name).toSorted(),
  );
});

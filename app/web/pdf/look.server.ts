import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unpackedFont } from "./unpacked-font.server.ts";

/** The house's colours on paper; the same as in ui/styles/tokens.css. */
export const colours = {
  ink: "#1b1f2e",
  night: "#2a1a4a",
  nightDeep: "#1d1136",
  nightLight: "#3d2a66",
  heath: "#6b2c7e",
  heathLight: "#f3e8f6",
  spot: "#ffc83d",
  spotLight: "#fff3cf",
  grey: "#565b6b",
  line: "#7c7f8c",
  sand: "#f1e7d8",
  sandDark: "#e2d3bb",
  lavender: "#d9cdf0",
  white: "#ffffff",
} as const;

/** A4 in points, and where text may stand. */
export const page = { width: 595.28, height: 841.89, side: 56, top: 60, bottom: 64 } as const;
export const textWidth = page.width - 2 * page.side;

export const fontNames = ["text", "strong", "title"] as const;
export type FontName = (typeof fontNames)[number];

/** The letters of an own step may be Polish or Turkish: those come from a second file of the same family. */
export const farLetters = "-ext";

const files: Record<FontName, string> = {
  text: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin{far}-400-normal.woff",
  strong: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin{far}-700-normal.woff",
  title: "@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin{far}-700-normal.woff",
};

const resolve = createRequire(import.meta.url).resolve;
let read: Map<string, Buffer> | undefined;

/** Every font by the name under which it is used; read from disk and unpacked once. */
export function fontFiles(): ReadonlyMap<string, Buffer> {
  read ??= new Map(
    Object.entries(files).flatMap(([name, file]) =>
      ["", farLetters].map(
        (far) => [name + far, unpackedFont(readFileSync(resolve(file.replace("{far}", far))))] as const,
      ),
    ),
  );
  return read;
}

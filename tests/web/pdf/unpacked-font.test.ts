import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { unpackedFont } from "#app/web/pdf/unpacked-font.server.ts";

const resolve = createRequire(import.meta.url).resolve;
const woff = (name: string) =>
  readFileSync(resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`));

/** A font file's tables by their tags: where each begins, its checksum and its bytes. */
function tablesOf(font: Buffer) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [checksum = 0, offset = 0, length = 0] = [4, 8, 12].map((field) => font.readUInt32BE(at + field));
    return {
      tag: font.toString("latin1", at, at + 4),
      checksum,
      offset,
      bytes: font.subarray(offset, offset + length),
    };
  });
}

/** The sum of its four-byte words, as a font's makers compute it (OpenType, "Calculating checksums"). */
function sumOf(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe("a font that is unpacked", () => {
  it.each(["latin-400", "latin-700", "latin-ext-400"])("has every table whole and in its place (%s)", (name) => {
    const packed = woff(name);
    const font = unpackedFont(packed);
    const tables = tablesOf(font);
    expect(tables).toHaveLength(packed.readUInt16BE(12));
    expect(font.length).toBe(packed.readUInt32BE(16));
    for (const { tag, checksum, offset, bytes } of tables) {
      expect(offset % 4, tag).toBe(0);
      // its sum is made without the one it holds of the whole file: it is known by its magic number
      if (tag === "head") expect(bytes.readUInt32BE(12)).toBe(0x5f0f3cf5);
      else expect(sumOf(bytes), tag).toBe(checksum);
    }
  });

  it("says how to find a table by halving", () => {
    const font = unpackedFont(woff("latin-400"));
    const [count = 0, range = 0, selector = 0, shift = 0] = [4, 6, 8, 10].map((at) => font.readUInt16BE(at));
    expect(range).toBe(16 * 2 ** selector);
    expect(range / 16).toBeLessThanOrEqual(count);
    expect(range / 8).toBeGreaterThan(count);
    expect(range + shift).toBe(16 * count);
  });
});

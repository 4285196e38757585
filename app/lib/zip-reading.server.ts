import { inflateRawSync } from "node:zlib";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";

const mostEntries = 1000;

interface Entry {
  start: number;
  compressed: number;
  stored: boolean;
}

/** What stands in a file of a zip, or why it cannot be read. */
export type ZipText = Outcome<string, "missing" | "broken" | "too-large">;

/**
 * The files in a zip that are asked for, by the directory at its end. Nothing that it says of sizes is believed: each file is unpacked up to
 * `mostBytes` and no further, so that a bomb costs no more than that.
 * @returns path → what stands there; null when it is no zip
 */
export function zipReader(zip: Buffer, mostBytes: number): ((path: string) => ZipText) | null {
  const entries = entriesOf(zip);
  if (entries === null) return null;
  return (path) => {
    const entry = entries.get(path);
    return entry ? textOf(zip, entry, mostBytes) : refused("missing");
  };
}

function textOf(zip: Buffer, { start, compressed, stored }: Entry, mostBytes: number): ZipText {
  if (start + 30 > zip.length) return refused("broken");
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const content = zip.subarray(from, from + compressed);
  if (stored) return done(content.toString("utf8"));
  try {
    return done(inflateRawSync(content, { maxOutputLength: mostBytes }).toString("utf8"));
  } catch (error) {
    const isBomb = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refused(isBomb ? "too-large" : "broken");
  }
}

/** Its directory; null when it has none that can be read, or one that is unreasonably long. */
function entriesOf(zip: Buffer): Map<string, Entry> | null {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > zip.length || zip.readUInt16LE(end + 10) > mostEntries) return null;
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null;
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const method = zip.readUInt16LE(at + 10);
    const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
    if (!isEncrypted && (method === 0 || method === 8))
      entries.set(zip.toString("utf8", at + 46, at + 46 + name), {
        start: zip.readUInt32LE(at + 42),
        compressed: zip.readUInt32LE(at + 20),
        stored: method === 0,
      });
    at += 46 + name + extra + comment;
  }
  return entries;
}

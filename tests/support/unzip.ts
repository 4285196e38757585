import { inflateRawSync } from "node:zlib";

/** The files in a zip, as text: path → content. Goes by the directory at the end, as readers of workbooks do. */
export function unzip(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [compressed, name, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + compressed);
    const stored = zip.readUInt16LE(at + 10) === 0;
    files[zip.toString("utf8", at + 46, at + 46 + name)] = (stored ? content : inflateRawSync(content)).toString(
      "utf8",
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

import { promisify } from "node:util";
import { crc32, deflate, inflate } from "node:zlib";

const unpack = promisify(inflate);
const pack = promisify(deflate);

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** What a picture needs to be drawn; the rest (texts, places, thumbnails) stays behind. */
const kept = ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "cHRM"];
/** Samples per pixel, by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The seven passes of an interlaced picture: first column, first row, steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  type: string;
  content: Buffer;
}

/**
 * The same picture written anew: pixels unpacked and packed again, and nothing that is not needed to draw it.
 * @param mostPixels larger ones are refused, before they are unpacked
 * @returns null when it is no whole PNG
 */
export async function rewrittenPng(bytes: Buffer, mostPixels: number): Promise<Buffer | null> {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== "IHDR" || header.content.length !== 13) return null;
  const size = pixelBytes(header.content, mostPixels);
  const data = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ content }) => content));
  if (size === null || data.length === 0) return null;
  try {
    const pixels = await unpack(data, { maxOutputLength: size });
    if (pixels.length !== size) return null;
    const before = chunks.filter(({ type }) => kept.includes(type)).map(chunkBytes);
    const packed = { type: "IDAT", content: await pack(pixels) };
    return Buffer.concat([signature, ...before, chunkBytes(packed), chunkBytes({ type: "IEND", content: empty })]);
  } catch {
    return null;
  }
}

const empty = Buffer.alloc(0);

/** The chunks up to the end of the picture; what was hung behind it is left out. Null when one is damaged. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  if (!bytes.subarray(0, signature.length).equals(signature)) return null;
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IEND") return chunks;
    chunks.push({ type, content: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return null;
}

/** How many bytes the pixels take unpacked: a filter byte and the samples for each row. */
function pixelBytes(header: Buffer, mostPixels: number): number | null {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlaced] = header.subarray(8);
  const perPixel = (samples[colour] ?? 0) * depth;
  if (width === 0 || height === 0 || width * height > mostPixels || perPixel === 0 || depth > 16) return null;
  const rows = (w: number, h: number) => (w === 0 ? 0 : h * (1 + Math.ceil((w * perPixel) / 8)));
  if (interlaced !== 1) return rows(width, height);
  const part = (length: number, first: number, step: number) => Math.max(0, Math.ceil((length - first) / step));
  return passes.reduce(
    (total, [column, row, across, down]) => total + rows(part(width, column, across), part(height, row, down)),
    0,
  );
}

function chunkBytes({ type, content }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

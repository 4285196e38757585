/** What a picture needs to be drawn: JFIF and Adobe's colours, tables, frame and scans. Places, cameras, thumbnails and comments stay behind. */
const keptMarkers = new Set([0xe0, 0xee, 0xdb, 0xc4, 0xdd, 0xda]);
/** Frames: every kind that browsers draw. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const [startOfImage, endOfImage, startOfScan, exif] = [0xd8, 0xd9, 0xda, 0xe1];
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * The same picture with only what is needed to draw it, the way it has to be turned included.
 * @param mostPixels larger ones are refused
 * @returns null when it is no whole JPEG
 */
export function rewrittenJpeg(bytes: Buffer, mostPixels: number): Buffer | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const parts: Buffer[] = [];
  let turned = 1;
  let framed = false;
  let scanned = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return framed && scanned ? whole(parts, turned) : null;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (frames.has(marker)) {
      if (!fits(segment, mostPixels)) return null;
      framed = true;
    }
    if (marker === exif && turned === 1) turned = orientationIn(segment);
    if (keptMarkers.has(marker) || frames.has(marker)) parts.push(segment);
    at = end;
    if (marker !== startOfScan) continue;
    scanned = true;
    const scanEnd = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  return null;
}

function whole(parts: readonly Buffer[], turned: number): Buffer {
  const turning = turned === 1 ? [] : [orientationSegment(turned)];
  return Buffer.concat([Buffer.from([0xff, startOfImage]), ...turning, ...parts, Buffer.from([0xff, endOfImage])]);
}

function fits(frame: Buffer, mostPixels: number): boolean {
  if (frame.length < 10) return false;
  const [height, width] = [frame.readUInt16BE(5), frame.readUInt16BE(7)];
  return height > 0 && width > 0 && height * width <= mostPixels;
}

/** Where the pixels of a scan end: at the first marker that is not part of them. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

const orientationTag = 0x0112;
const exifName = "Exif\0\0";

/** How a camera says that the picture has to be turned, 1–8; 1 when it does not say so. */
function orientationIn(segment: Buffer): number {
  if (segment.toString("latin1", 4, 10) !== exifName) return 1;
  const tiff = segment.subarray(10);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const [short, long] = little
    ? [(at: number) => tiff.readUInt16LE(at), (at: number) => tiff.readUInt32LE(at)]
    : [(at: number) => tiff.readUInt16BE(at), (at: number) => tiff.readUInt32BE(at)];
  try {
    const directory = long(4);
    for (let nth = 0; nth < short(directory); nth++) {
      const at = directory + 2 + nth * 12;
      if (short(at) !== orientationTag) continue;
      const turned = short(at + 8);
      return turned >= 1 && turned <= 8 ? turned : 1;
    }
  } catch {
    // cut short: then it says nothing
  }
  return 1;
}

function orientationSegment(turned: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM\0*", "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(turned, 18);
  const body = Buffer.concat([Buffer.from(exifName, "latin1"), tiff]);
  const head = Buffer.from([0xff, exif, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

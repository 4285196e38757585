// Files as people hand them in, and as somebody with bad intent would.
import { crc32, deflateSync } from "node:zlib";
import { ZipFile } from "yazl";

/** A zip with these files in it. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const officeMain = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/presentation.xml" } as const;

/** The least that a document of Office is. */
export const officeFile = (kind: keyof typeof officeMain, more: Readonly<Record<string, string | Buffer>> = {}) =>
  zipOf({ "[Content_Types].xml": "<Types/>", [officeMain[kind]]: "<document/>", ...more });

export const pdfFile = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n", "latin1");

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A grey picture; `claimed` is the size that its header tells, `more` stands between header and pixels. */
export function pngFile(picture: { claimed?: [number, number]; more?: Buffer[]; tail?: string } = {}): Buffer {
  const [width, height] = [3, 2];
  const { claimed = [width, height], more = [], tail = "" } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed[0], 0);
  header.writeUInt32BE(claimed[1], 4);
  header[8] = 8;
  const pixels = Buffer.alloc(height * (1 + width), 0x7f);
  for (let row = 0; row < height; row++) pixels[row * (1 + width)] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...[chunk("IHDR", header), ...more, chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))],
    Buffer.from(tail, "latin1"),
  ]);
}

/** A text inside a picture, as programs leave them. */
export const pngText = (text: string): Buffer => chunk("tEXt", Buffer.from(`Comment\0${text}`, "latin1"));

const smallest = Buffer.from(
  "/9j/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
);

/** One segment of a JPEG. */
export function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A picture of one point, with these segments after its first sign and this behind its end. */
export const jpegFile = ({ more = [], tail = "" }: { more?: Buffer[]; tail?: string } = {}): Buffer =>
  Buffer.concat([
    smallest.subarray(0, 2),
    ...more,
    smallest.subarray(2),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(tail, "latin1"),
  ]);

/** What a camera writes about a picture: how it has to be turned, and where it was taken. */
export function exifOf(turned: number, place: string): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("II*\0", "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(turned, 18);
  return jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from(place, "latin1")]));
}

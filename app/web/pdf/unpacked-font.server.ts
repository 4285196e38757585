import { inflateSync } from "node:zlib";

/**
 * A font from a WOFF file (W3C, WOFF 1.0) as it was before it was packed. The library that draws inflates a packed table anew for each letter it
 * embeds, which was half of the work of a PDF.
 */
export function unpackedFont(woff: Buffer): Buffer {
  const flavor = woff.readUInt32BE(4);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => packedTable(woff, 44 + index * 20));
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(count, 4);
  searchFields(count).forEach((value, index) => {
    head.writeUInt16BE(value, 6 + index * 2);
  });
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, body }, index) => {
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    [checksum, offset, body.length].forEach((value, field) => {
      head.writeUInt32BE(value, at + 4 + field * 4);
    });
    // tables begin at multiples of four bytes
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

function packedTable(woff: Buffer, at: number) {
  const [offset = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((field) =>
    woff.readUInt32BE(at + field),
  );
  const body = woff.subarray(offset, offset + packed);
  // what did not get smaller by packing stands there as it was
  return { tag: woff.toString("latin1", at, at + 4), checksum, body: packed < length ? inflateSync(body) : body };
}

/** What a reader needs to find a table by halving: search range, entry selector and range shift. */
function searchFields(count: number): [number, number, number] {
  const selector = Math.floor(Math.log2(count));
  const range = 16 * 2 ** selector;
  return [range, selector, count * 16 - range];
}

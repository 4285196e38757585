import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

interface ZipEntry {
  name: string;
  method: number;
  compressed: number;
  /** As the directory claims. */
  size: number;
  at: number;
}

export interface ZipLimits {
  mostEntries: number;
  /** All entries unpacked, in bytes. */
  mostBytes: number;
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * The names in a zip that is whole, small enough and plain: unpacked for real, since a directory can claim what it likes. Encrypted entries, entries
 * outside their folder, names that stand there twice and zips of more than 4 GB are refused.
 * @returns null for anything else
 */
export async function zipNames(bytes: Buffer, limits: ZipLimits): Promise<ReadonlySet<string> | null> {
  const entries = entriesOf(bytes, limits);
  if (entries === null) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || entries.some(({ name }) => leavesFolder(name))) return null;
  let left = limits.mostBytes;
  for (const entry of entries) {
    const size = await unpackedSize(bytes, entry, left);
    if (size === null || size !== entry.size) return null;
    left -= size;
  }
  return names;
}

function entriesOf(bytes: Buffer, { mostEntries, mostBytes }: ZipLimits): ZipEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  const directory = bytes.readUInt32LE(end + 16);
  if (count === 0 || count > mostEntries || bytes.readUInt16LE(end + 8) !== count || directory > end) return null;
  const entries: ZipEntry[] = [];
  let at = directory;
  let total = 0;
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySign) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (next > end || encrypted) return null;
    const entry = {
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    total += entry.size;
    if (total > mostBytes) return null;
    entries.push(entry);
    at = next;
  }
  return at === end ? entries : null;
}

/** Where the directory's end stands: at the end of the file, before a comment that may follow. */
function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at--) {
    if (bytes.readUInt32LE(at) === endSign && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return null;
}

async function unpackedSize(bytes: Buffer, entry: ZipEntry, most: number): Promise<number | null> {
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== localSign) return null;
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (start + entry.compressed > bytes.length) return null;
  if (entry.method === 0) return entry.compressed <= most ? entry.compressed : null;
  if (entry.method !== 8) return null;
  if (entry.size === 0 && entry.compressed <= 2) return 0;
  try {
    const content = bytes.subarray(start, start + entry.compressed);
    return (await inflate(content, { maxOutputLength: Math.max(1, most) })).length;
  } catch {
    return null;
  }
}

const leavesFolder = (name: string) =>
  name === "" || name.startsWith("/") || name.includes("\\") || name.includes("\0") || name.split("/").includes("..");

import { type AttachmentKind, attachmentLimits, kindOfName } from "#app/domain/cases/attachment.ts";
import { rewrittenJpeg } from "#app/lib/jpeg.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { rewrittenPng } from "#app/lib/png.server.ts";
import { zipNames } from "#app/lib/zip.server.ts";

/** What was handed in, as it came. */
export interface Handed {
  name: string;
  bytes: Uint8Array;
}

export type HandedFault = "empty" | "too-large" | "kind" | "content";

/**
 * Looks at the content of a file and not only at its name: both must say the same. Pictures are written anew, without where and with what
 * they were taken.
 * @returns the kind, and the bytes to keep
 */
export async function checkedFile(
  handed: Handed,
): Promise<Outcome<{ kind: AttachmentKind; bytes: Buffer }, HandedFault>> {
  const { length } = handed.bytes;
  if (length === 0) return refused("empty");
  if (length > attachmentLimits.mostBytes) return refused("too-large");
  const kind = kindOfName(handed.name);
  if (kind === undefined) return refused("kind");
  const bytes = Buffer.from(handed.bytes.buffer, handed.bytes.byteOffset, length);
  const content = await checks[kind](bytes);
  return content === null ? refused("content") : done({ kind, bytes: content });
}

type Check = (bytes: Buffer) => Buffer | null | Promise<Buffer | null>;

const checks: Readonly<Record<AttachmentKind, Check>> = {
  pdf: (bytes) => (isPdf(bytes) ? bytes : null),
  docx: office("word/document.xml"),
  xlsx: office("xl/workbook.xml"),
  pptx: office("ppt/presentation.xml"),
  png: (bytes) => rewrittenPng(bytes, attachmentLimits.mostPixels),
  jpg: (bytes) => rewrittenJpeg(bytes, attachmentLimits.mostPixels),
  txt: (bytes) => (isText(bytes) ? bytes : null),
};

/** The end is looked for where programs put it. */
const isPdf = (bytes: Buffer) =>
  /^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 16)) && bytes.subarray(-1024).includes("%%EOF");

/** A document of the three that Office and its like make: the folder says which. Programs in it (macros) are refused. */
function office(main: string): Check {
  return async (bytes) => {
    const names = await zipNames(bytes, attachmentLimits.zip);
    if (names === null || !names.has("[Content_Types].xml") || !names.has(main)) return null;
    return [...names].some((name) => /vbaProject|\.(exe|dll|js|vbs|bat|cmd|ps1)$/i.test(name)) ? null : bytes;
  };
}

const decoder = new TextDecoder("utf-8", { fatal: true });
const isUnseen = (sign: number) => (sign < 32 && ![9, 10, 12, 13].includes(sign)) || sign === 127;

function isText(bytes: Buffer): boolean {
  if (bytes.some(isUnseen)) return false;
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

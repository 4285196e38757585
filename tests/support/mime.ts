/** A part of a mail as it went over the wire (RFC 2045): its headers by small names, unfolded, and its parts or its bytes. */
export interface MimePart {
  type: string;
  headers: Map<string, string>;
  parts: MimePart[];
  content: Buffer;
}

/** Reads a raw mail into its parts. Enough for what a mail of ours is made of. */
export function readMime(raw: string): MimePart {
  const gap = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, gap).replace(/\r\n[ \t]+/g, " ");
  const body = raw.slice(gap + 4);
  const headers = new Map(
    head.split("\r\n").map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  const pieces =
    boundary === undefined ? [] : body.split(new RegExp(`(?:^|\\r\\n)--${escaped(boundary)}(?:--)?\\r\\n`));
  const parts = pieces.slice(1, -1).map(readMime);
  return { type, headers, parts, content: decoded(body, headers.get("content-transfer-encoding") ?? "7bit") };
}

function decoded(body: string, coding: string): Buffer {
  if (coding === "base64") return Buffer.from(body, "base64");
  if (coding !== "quoted-printable") return Buffer.from(body, "utf8");
  const joined = body.replace(/=\r\n/g, "");
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

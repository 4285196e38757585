/** What may be handed in with a case: the ending of its name, and what it is served as. */
export const attachmentKinds = {
  pdf: { endings: ["pdf"], mediaType: "application/pdf" },
  docx: {
    endings: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: { endings: ["xlsx"], mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  pptx: {
    endings: ["pptx"],
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  png: { endings: ["png"], mediaType: "image/png" },
  jpg: { endings: ["jpg", "jpeg"], mediaType: "image/jpeg" },
  txt: { endings: ["txt"], mediaType: "text/plain; charset=utf-8" },
} as const satisfies Record<string, { endings: readonly string[]; mediaType: string }>;

export type AttachmentKind = keyof typeof attachmentKinds;

const mebi = 1024 * 1024;

/** Sizes in bytes. What a case may hold: enough for its documents, and no store of everything. */
export const attachmentLimits = {
  mostBytes: 10 * mebi,
  mostFiles: 20,
  mostBytesOfCase: 60 * mebi,
  zip: { mostEntries: 1000, mostBytes: 100 * mebi },
  mostPixels: 50_000_000,
} as const;

/** Endings as the file chooser of a browser wants them. */
export const acceptedEndings = Object.values(attachmentKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

const isKind = (name: string): name is AttachmentKind => Object.hasOwn(attachmentKinds, name);

/** The kind that the ending of a name promises; undefined for one that is not taken. */
export function kindOfName(name: string): AttachmentKind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.keys(attachmentKinds)
    .filter(isKind)
    .find((kind) => attachmentKinds[kind].endings.some((one) => one === ending));
}

const longestName = 100;

/** A name as it may be kept and shown: without a folder, signs that cannot be seen, and what other systems stumble over. */
export function shownName(given: string, kind: AttachmentKind): string {
  const bare = (given.normalize("NFC").split(/[\\/]/).at(-1) ?? "")
    // control signs, and those that turn the direction of what follows
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/[<>:"|?*;%]/g, "-")
    .replace(/\s+/gu, " ");
  const stem = bare
    .replace(/\.[a-z0-9]+$/i, "")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, longestName);
  return `${stem || "bestand"}.${attachmentKinds[kind].endings[0]}`;
}

/** Headers with which a file is handed out: it is saved, never shown as a page of ours. */
export function downloadHeaders(file: { name: string; kind: AttachmentKind; size: number }): Record<string, string> {
  const plain = file.name.replace(/[^\x20-\x7e]/g, "-").replace(/["\\]/g, "-");
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    "Content-Type": attachmentKinds[file.kind].mediaType,
    "Content-Length": String(file.size),
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
  };
}

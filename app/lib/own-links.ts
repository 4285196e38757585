export interface TextPiece {
  text: string;
  /** Path of a page of ours; null for plain text. */
  path: string | null;
}

/** Cuts a text at the addresses of our own pages, so that they can be shown as links. Addresses elsewhere stay plain text. */
export function ownLinks(text: string, origin: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = match[0].replace(/[.,;:!?)]+$/, "");
    if (!URL.canParse(address) || new URL(address).origin !== origin) continue;
    const { pathname, search } = new URL(address);
    pieces.push({ text: text.slice(from, match.index), path: null }, { text: address, path: pathname + search });
    from = match.index + address.length;
  }
  return [...pieces, { text: text.slice(from), path: null }].filter((piece) => piece.text !== "");
}

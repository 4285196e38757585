// Reads a PDF as a screen reader does: by its structure tree. Enough of ISO 32000-1 for files whose objects stand apart, as pdfkit writes them.
import { inflateSync } from "node:zlib";

/** One element of the structure: its type, what is read in its place, and all text under it in reading order. */
export interface Element {
  readonly type: string;
  readonly alt: string | null;
  readonly scope: string | null;
  readonly text: string;
  readonly children: readonly Element[];
}

export interface ReadPdf {
  readonly version: string;
  readonly catalog: string;
  readonly info: Readonly<Record<string, string>>;
  readonly pages: number;
  readonly document: Element;
  readonly bookmarks: readonly string[];
  readonly links: readonly string[];
  /** Text that is drawn outside the structure and is not marked as decoration: there must be none. */
  readonly loose: string;
}

/** All of these types in the order in which they are read. */
export const all = (element: Element, ...types: string[]): Element[] => [
  ...(types.includes(element.type) ? [element] : []),
  ...element.children.flatMap((child) => all(child, ...types)),
];

/** @throws when a part that must be there is not */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = objectsIn(raw);
  const of = (reference: string | undefined): Stored => {
    const found = objects.get(reference ?? "");
    if (!found) throw new Error(`no object ${reference}`);
    return found;
  };
  const trailer = raw.slice(raw.lastIndexOf("trailer"));
  const catalog = of(refIn(trailer, "Root")).head;
  const pages = refsIn(of(refIn(catalog, "Pages")).head, "Kids");
  const pieces = new Map(pages.map((page) => [page, piecesOf(of(page), of)]));
  const root = of(refIn(catalog, "StructTreeRoot")).head;
  const context = { of, pieces };
  return {
    version: raw.slice(5, 8),
    catalog: catalog + of(refIn(catalog, "MarkInfo")).head + of(refIn(catalog, "ViewerPreferences")).head,
    info: infoOf(of(refIn(trailer, "Info")).head, of),
    pages: pages.length,
    document: elementOf(refsIn(root, "K")[0] ?? "", context),
    bookmarks: bookmarksUnder(refIn(catalog, "Outlines"), of),
    links: [...raw.matchAll(/\/URI \(([^)]*)\)/g)].map(([, url = ""]) => url),
    loose: [...pieces.values()].map((page) => page.get(-1) ?? "").join(""),
  };
}

interface Stored {
  readonly head: string;
  readonly stream: string;
}
type Of = (reference: string | undefined) => Stored;
interface Context {
  of: Of;
  pieces: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** pdfkit keeps each of these in an object of its own. */
function infoOf(head: string, of: Of): Record<string, string> {
  const entries = ["Title", "Subject"].map((key) => {
    const reference = refIn(head, key);
    return [key, reference === undefined ? textIn(head, key) : textIn(`/${key} ${of(reference).head}`, key)] as const;
  });
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? ""]));
}

function objectsIn(raw: string): Map<string, Stored> {
  const found = [...raw.matchAll(/(?:^|\n)(\d+ 0) obj\n([\s\S]*?)\nendobj/g)];
  return new Map(
    found.map(([, id = "", body = ""]) => {
      const [head = "", ...rest] = body.split("\nstream\n");
      const data = Buffer.from(rest.join("\nstream\n").replace(/\nendstream$/, ""), "latin1");
      const stream =
        data.length === 0 ? "" : (head.includes("FlateDecode") ? inflateSync(data) : data).toString("latin1");
      return [id, { head, stream }];
    }),
  );
}

const refIn = (text: string, key: string) => new RegExp(`/${key} (\\d+ 0) R`).exec(text)?.[1];
const refsIn = (text: string, key: string) =>
  [...(new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(text)?.[1] ?? "").matchAll(/(\d+ 0) R/g)].map(([, ref = ""]) => ref);

function textIn(head: string, key: string): string | null {
  const found = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(head)?.[1];
  if (found === undefined) return null;
  const plain = found.replace(
    /\\([nrtbf()\\])/g,
    (_, sign: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[sign] ?? sign,
  );
  return plain.startsWith("\u00FE\u00FF") ? Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le") : plain;
}

/** What is drawn on a page, by the number of its mark; -1: by no mark. */
function piecesOf(page: Stored, of: Of): Map<number, string> {
  const fonts = fontsOf(page, of);
  const pieces = new Map<number, string>();
  const marks: (number | "artifact")[] = [];
  let font = new Map<string, string>();
  const tokens = /\/(\w+) [\d.]+ Tf|\/(\w+)(?: <<([\s\S]*?)>>)? (?:BDC|BMC)|\bEMC\b|\[((?:[^\]])*)\] TJ/g;
  for (const [token, name, tag, properties, shown] of of(refIn(page.head, "Contents")).stream.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else if (tag !== undefined)
      marks.push(tag === "Artifact" ? "artifact" : Number(/MCID (\d+)/.exec(properties ?? "")?.[1] ?? -1));
    else if (token === "EMC") marks.pop();
    else if (!marks.includes("artifact")) {
      const codes = [...(shown ?? "").matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
      const mark = Number(marks.at(-1) ?? -1);
      pieces.set(mark, (pieces.get(mark) ?? "") + codes.map((code) => font.get(code) ?? "\u0000").join("") + lineEnd);
    }
  }
  return pieces;
}

const lineEnd = "\u2028";

function fontsOf(page: Stored, of: Of): Map<string, Map<string, string>> {
  const resources = refIn(page.head, "Resources");
  const head = resources === undefined ? page.head : of(resources).head;
  const named = [...(/\/Font <<([\s\S]*?)>>/.exec(head)?.[1]?.matchAll(/\/(\w+) (\d+ 0) R/g) ?? [])];
  return new Map(named.map(([, name = "", ref]) => [name, lettersOf(of(refIn(of(ref).head, "ToUnicode")).stream)]));
}

function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = "", list = ""] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], index) => {
      const units = hex
        .split(" ")
        .filter(Boolean)
        .map((unit) => Number.parseInt(unit, 16));
      letters.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, "0"), String.fromCharCode(...units));
    });
  }
  return letters;
}

function elementOf(reference: string, context: Context): Element {
  const { head } = context.of(reference);
  const page = refIn(head, "Pg") ?? "";
  const kids = /\/K \[([\s\S]*?)\]\n/.exec(head)?.[1] ?? "";
  const children: Element[] = [];
  let own = "";
  for (const [, elsewhere, mark, child, number] of kids.matchAll(
    /<<\s*\/Type \/MCR\s*\/Pg (\d+ 0) R\s*\/MCID (\d+)\s*>>|<<\s*\/Type \/OBJR[\s\S]*?>>|(\d+ 0) R|(\d+)/g,
  )) {
    if (mark !== undefined) own += context.pieces.get(elsewhere ?? "")?.get(Number(mark)) ?? "";
    else if (child !== undefined) {
      const element = elementOf(child, context);
      children.push(element);
      own += `${element.text}\n`;
    } else if (number !== undefined) own += context.pieces.get(page)?.get(Number(number)) ?? "";
  }
  const text =
    textIn(head, "ActualText") ??
    own
      .replaceAll(`-${lineEnd}`, "-")
      .replaceAll(new RegExp(` ?${lineEnd}(?!$)`, "g"), " ")
      .replaceAll(lineEnd, "")
      .trim();
  return {
    type: /\/S \/(\w+)/.exec(head)?.[1] ?? "",
    alt: textIn(head, "Alt"),
    scope: /\/Scope \/(\w+)/.exec(head)?.[1] ?? null,
    text,
    children,
  };
}

function bookmarksUnder(reference: string | undefined, of: Of): string[] {
  const titles: string[] = [];
  for (let at = refIn(of(reference).head, "First"); at !== undefined; at = refIn(of(at).head, "Next")) {
    titles.push(textIn(of(at).head, "Title") ?? "", ...(of(at).head.includes("/First") ? bookmarksUnder(at, of) : []));
  }
  return titles;
}

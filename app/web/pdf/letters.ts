/** A piece of text in letters of one font file; `far`: the file with the rarer Latin letters. */
export interface Run {
  readonly text: string;
  readonly far: boolean;
}

/** A text as our fonts can print it, and whether that is all of it. What no font of ours has becomes a question mark; an amount stays on the line of its sign. */
export interface Printable {
  readonly runs: readonly Run[];
  readonly whole: boolean;
}

/** Cuts a text at the borders of the two font files. Empty text has no runs. */
export function printable(text: string): Printable {
  const clean = text
    .normalize("NFC")
    .replaceAll(spaces, " ")
    .replaceAll("\u00AD", "")
    .replaceAll(/€ (?=\d)/g, "€\u00A0");
  const known = clean.replaceAll(strange, "?");
  const runs = [...known.matchAll(pieces)].map(([piece]) => ({ text: piece, far: farLetter.test(piece) }));
  return { runs, whole: known === clean };
}

// by what the files hold, not by what their names promise: the text font has no micro sign and no arrows
const near =
  "\\n\\x20-\\x7E\\xA0-\\xA3\\xA5-\\xB4\\xB6-\\xFF\\u0131\\u0152\\u0153\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2022\\u2026\\u2039\\u203A\\u20AC\\u2122\\u2212";
const far = "\\u0100-\\u0130\\u0132-\\u0137\\u0139-\\u0148\\u014A-\\u0151\\u0154-\\u017E\\u0218-\\u021B\\u1E9E";
const spaces = /[\t\u2000-\u200A\u202F\u205F\u3000]/g;
const strange = new RegExp(`[^${near}${far}]`, "gu");
const farLetter = new RegExp(`[${far}]`);
// a word of mixed letters stays with one file where it can: only the rarer letters themselves come from the other
const pieces = new RegExp(`[${far}]+|[^${far}]+`, "g");

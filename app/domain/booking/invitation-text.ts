// How RFC 5545 wants its bytes. Everything a visitor typed goes through one of these.

/** A text value (§3.3.11): backslash, semicolon, comma and line ends escaped, other control characters gone. */
export const textValue = (text: string): string =>
  plainText.test(text)
    ? text
    : wellFormed(text)
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
        .replace(controlsButLineFeed, "")
        .replace(/[\\;,]/g, (character) => `\\${character}`)
        .replaceAll("\n", "\\n");

/** A property with text in it; left out when nothing is left of the text: some readers take an empty one for a fault. */
export function textLine(property: string, text: string): string[] {
  const value = textValue(text);
  return value === "" ? [] : [`${property}:${value}`];
}

/**
 * A parameter value (§3.2): one line, no double quotes, quoted where it must be; "^" doubled for readers of RFC 6868.
 * A backslash means nothing here, but some readers take it for an escape, so it becomes a slash.
 */
export function parameterValue(text: string): string {
  const line = wellFormed(text)
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, " ")
    .replace(controls, "")
    .replaceAll('"', "'")
    .replaceAll("\\", "/")
    .replaceAll("^", "^^");
  return /[,;:]/.test(line) ? `"${line}"` : line;
}

/** An e-mail address as calendar address. Addresses are checked where they come in; what could break the line is dropped. */
export const mailtoValue = (email: string): string => `mailto:${wellFormed(email).replace(/[\s\p{Cc}"<>]/gu, "")}`;

/** Content lines as they go over the wire (§3.1): folded at 75 octets of UTF-8 between characters, CRLF after each line. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join("");

const lineOctets = 75;
// nearly everything in a long feed is one of these two, and needs no work: printable ASCII without a character that is escaped, or a short line of it
const plainText = /^[ -+\--:<-[\]-~]*$/;
const shortLine = /^[ -~]{0,75}$/;
const controls = /\p{Cc}|\uFEFF/gu;
const controlsButLineFeed = /(?!\n)(?:\p{Cc}|\uFEFF)/gu;

/** Half a surrogate pair has no UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

function folded(line: string): string {
  if (shortLine.test(line)) return line;
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > lineOctets) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

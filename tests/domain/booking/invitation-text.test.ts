import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { contentLines, mailtoValue, parameterValue, textValue } from "#app/domain/booking/invitation-text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."\r\n\t\\;,:\"^n'=é😀 \u2028\u0085\u0000"), maxLength: 120 }),
);
const octets = (text: string) => new TextEncoder().encode(text).length;

/** What remains of a text when line ends are one kind and what no calendar can hold is gone. */
const seen = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/(?!\n)[\p{Cc}\uFEFF]/gu, "");

describe("content lines", () => {
  it("are at most 75 octets, end in CRLF, and unfold to what went in", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const lines = texts.map((text) => `DESCRIPTION:${textValue(text)}`);
        const file = contentLines(lines);
        expect(file.endsWith("\r\n")).toBe(true);
        const physical = file.slice(0, -2).split("\r\n");
        for (const line of physical) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          // A character cut in two would not survive the journey through bytes.
          expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(line))).toBe(line);
        }
        expect(file.replaceAll("\r\n ", "")).toBe(lines.map((line) => `${line}\r\n`).join(""));
      }),
      { numRuns: 2000 },
    );
  });

  it("fold exactly where a character would pass the 75th octet", () => {
    expect(contentLines(["a".repeat(75)])).toBe(`${"a".repeat(75)}\r\n`);
    expect(contentLines(["a".repeat(76)])).toBe(`${"a".repeat(75)}\r\n a\r\n`);
    expect(contentLines(["a".repeat(150)])).toBe(`${"a".repeat(75)}\r\n ${"a".repeat(74)}\r\n a\r\n`);
    expect(contentLines([`${"a".repeat(74)}é`])).toBe(`${"a".repeat(74)}\r\n é\r\n`);
    expect(contentLines([`${"a".repeat(72)}😀`])).toBe(`${"a".repeat(72)}\r\n 😀\r\n`);
  });
});

describe("values", () => {
  it("come out of ical.js as they went in", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, name) => {
        const line = `X-A;CN=${parameterValue(name)}:${textValue(text)}`;
        expect(line).not.toMatch(/[\r\n]/);
        const property = ICAL.Property.fromString(`DESCRIPTION${line.slice(3)}`);
        expect(property.getFirstValue()).toBe(seen(text));
        const shown = seen(name.replace(/[\r\n\t\u0085\u2028\u2029]+/g, " "))
          .replaceAll('"', "'")
          .replaceAll("\\", "/");
        expect(property.getFirstParameter("cn")).toBe(shown);
      }),
      { numRuns: 3000 },
    );
  });

  it("cannot break a parameter or a line", () => {
    expect(parameterValue('Jan "de; Vries", BV:\r\nATTENDEE:mailto:x@y.nl')).toBe(
      `"Jan 'de; Vries', BV: ATTENDEE:mailto:x@y.nl"`,
    );
    expect(parameterValue("Zoë de Vries")).toBe("Zoë de Vries");
    expect(textValue("a\r\nEND:VEVENT;b,c\\")).toBe("a\\nEND:VEVENT\\;b\\,c\\\\");
    expect(mailtoValue('zoe@bedrijf.nl\r\nX:1 "<>')).toBe("mailto:zoe@bedrijf.nlX:1");
  });
});

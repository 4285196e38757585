import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailAddress, phoneNumber, postcode, shownPhone } from "#app/lib/dutch-values.ts";

type Case = [typed: string, stored: string | undefined];

function cases(toValue: (typed: string) => string | undefined, list: Case[]): void {
  for (const [typed, stored] of list) expect([typed, toValue(typed)]).toEqual([typed, stored]);
}

describe("an e-mail address", () => {
  it("is one address, trimmed and in lower case", () => {
    cases(emailAddress, [
      [" Zoe@Bedrijf.NL ", "zoe@bedrijf.nl"],
      ["o'neill+scan@mail.example.co.uk", "o'neill+scan@mail.example.co.uk"],
      ["zoe@bedrijf.nl\u200b", "zoe@bedrijf.nl"],
      ["ｚｏｅ＠bedrijf.nl", "zoe@bedrijf.nl"],
      [`${"a".repeat(64)}@bedrijf.nl`, `${"a".repeat(64)}@bedrijf.nl`],
    ]);
  });

  it("is refused where it could mean two, or break a mail's header", () => {
    cases(
      emailAddress,
      [
        "",
        "zoe",
        "zoe@bedrijf",
        "@bedrijf.nl",
        "zoe@@bedrijf.nl",
        "zoe＠evil.nl@bedrijf.nl",
        "a@b.nl,c@d.nl",
        "a@b.nl;c@d.nl",
        "a@b.nl c@d.nl",
        "zoe@bedrijf.nl\nBcc: x@y.nl",
        "zoe@bedrijf.nl\r\n x@y.nl",
        "zoe@be\ndrijf.nl",
        "Zoë@bedrijf.nl",
        '"zoe"@bedrijf.nl',
        "Zoe <zoe@bedrijf.nl>",
        ".zoe@bedrijf.nl",
        "zoe.@bedrijf.nl",
        "zoe@-bedrijf.nl",
        "zoe@bedrijf..nl",
        "zoe@127.0.0.1",
        `${"a".repeat(65)}@bedrijf.nl`,
        `zoe@${"a.".repeat(126)}nl`,
      ].map((typed): Case => [typed, undefined]),
    );
  });

  it("is safe in a header and the same when normalised again, whatever was typed", () => {
    const typed = fc
      .tuple(fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }))
      .chain(([a, b]) => fc.constantFrom(`${a}@bedrijf.nl`, `zoe${a}@${b}.nl`, `zoe@bedrijf.nl${b}`, a + b));
    fc.assert(
      fc.property(typed, (text) => {
        const address = emailAddress(text);
        if (address === undefined) return;
        expect(address).toMatch(/^[\x21-\x7e]+$/);
        expect(address).not.toMatch(/[,;"<>()[\]\\:]/);
        expect(address.split("@")).toHaveLength(2);
        expect(emailAddress(address)).toBe(address);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a telephone number", () => {
  it("is E.164 from every usual notation", () => {
    for (const typed of [
      "035-621 2345",
      "(035) 621 23 45",
      "0356212345",
      "+31 35 6212345",
      "+31 (0)35 621 2345",
      "0031 35 621 2345",
      "0031(0)356212345",
      "+31 035 6212345",
      "31356212345",
      "035/6212345",
      "035.62.12.345",
      "tel:+31356212345",
      "035–6212345",
      "\u202a035 6212345\u202c",
    ]) {
      expect([typed, phoneNumber(typed)]).toEqual([typed, "+31356212345"]);
    }
    cases(phoneNumber, [
      ["06 12 34 56 78", "+31612345678"],
      ["+49 30 1234567", "+49301234567"],
      ["0049 30 1234567", "+49301234567"],
      ["085 123 45 67", "+31851234567"],
    ]);
  });

  it("is refused where it is a service number, too short or no number", () => {
    for (const typed of [
      "14 035",
      "0800-1234",
      "0800 1234567",
      "0900 1234567",
      "112",
      "035",
      "06 1234567",
      "bel mij",
      "",
      "+0 12345678",
      "06 1234 5678 9",
    ]) {
      expect([typed, phoneNumber(typed)]).toEqual([typed, undefined]);
    }
  });
});

describe("a stored number", () => {
  it("is shown as people here write it, and as it is when it comes from abroad", () => {
    expect(["+31612345678", "+31356212345", "+4930123456"].map(shownPhone)).toEqual([
      "06 12345678",
      "0356212345",
      "+4930123456",
    ]);
  });
});

describe("a postcode", () => {
  it("is four digits, a space and two capitals", () => {
    cases(postcode, [
      ["1217aa", "1217 AA"],
      [" 1217 Aa ", "1217 AA"],
      ["1217-AA", "1217 AA"],
      ["1 2 1 7 A A", "1217 AA"],
      ["0217 AA", undefined],
      ["1217 SS", undefined],
      ["1217 sa", undefined],
      ["1217", undefined],
      ["1217 AAA", undefined],
    ]);
  });
});

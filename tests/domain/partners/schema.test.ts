import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, isPartnerCode } from "#app/domain/partners/code.ts";
import { originOf } from "#app/domain/partners/origins.ts";
import { newPartner, partnerChange } from "#app/domain/partners/schema.ts";

describe("a partner's code", () => {
  it.each([
    ["BV Hilversum", "bv-hilversum"],
    ["Café De Eénhoorn & Co.", "cafe-de-eenhoorn-co"],
    ["  MKB Noord-Holland ", "mkb-noord-holland"],
    ["…", ""],
  ])("is made of the name %s", (name, code) => expect(codeOf(name)).toBe(code));

  it("that is made of a name is a code, or nothing to make one of was there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
        const code = codeOf(name);
        expect(code.length < 2 || code === "nieuw" || isPartnerCode(code)).toBe(true);
      }),
    );
  });

  it.each(["a", "A-b", "a--b", "-a", "a b", "a/b", "nieuw", "x".repeat(41)])("is not %s", (text) =>
    expect(isPartnerCode(text)).toBe(false),
  );
});

describe("a partner's site", () => {
  it.each([
    ["bvhilversum.nl", "https://bvhilversum.nl"],
    ["https://www.BVHilversum.nl/digitaal?x=1#y", "https://www.bvhilversum.nl"],
    ["https://intranet.bank.example:8443", "https://intranet.bank.example:8443"],
    ["http://localhost:4173/pagina", "http://localhost:4173"],
    ["http://127.0.0.1:80", "http://127.0.0.1"],
  ])("is read from %s", (typed, origin) => expect(originOf(typed)).toBe(origin));

  it.each([
    "http://bvhilversum.nl",
    "https://*.nl",
    "*",
    "https://a.nl;script-src x",
    "https://a;b.nl",
    "https://a'b.nl",
    "javascript://a.nl",
    "ftp://a.nl",
    "hilversum",
    "https://-a.nl",
    "data:text/html,x",
  ])("is not %s", (typed) => expect(originOf(typed)).toBeUndefined());

  it("can never say more in a security policy than its own name", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const origin = originOf(typed);
        if (origin !== undefined) expect(origin).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);
      }),
    );
  });
});

describe("the form of a new partner", () => {
  it("makes the code of the name when none is given, and reads sites line by line", () => {
    const origins = "bvhilversum.nl\nhttps://www.bvhilversum.nl/x\n\nbvhilversum.nl";
    expect(newPartner.parse({ name: " BV  Hilversum", origins })).toEqual({
      name: "BV Hilversum",
      code: "bv-hilversum",
      origins: ["https://bvhilversum.nl", "https://www.bvhilversum.nl"],
    });
  });

  it.each([
    [{ name: "B" }, ["name"]],
    [{ name: "BV", code: "met spatie" }, ["code"]],
    [{ name: "!!" }, ["code"]],
    [{ name: "BV", origins: "bv.nl\nniet een site" }, ["origins"]],
    [{ name: "BV", origins: Array.from({ length: 21 }, (_, index) => `s${index}.nl`).join("\n") }, ["origins"]],
  ])("names the fault in %j", (given, path) => {
    const result = newPartner.safeParse(given);
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(path);
  });

  it("takes no code in a change", () => {
    expect(partnerChange.safeParse({ name: "BV", state: "active", code: "anders" }).success).toBe(false);
    expect(partnerChange.parse({ name: "BV", state: "stopped" })).toEqual({
      name: "BV",
      origins: [],
      state: "stopped",
    });
  });
});

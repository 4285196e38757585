import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, type ProofContent, sameFacts } from "#app/domain/work/proof.ts";

const content: ProofContent = {
  ...{
    version: 1,
    id: "p1",
    issuer: "SPOT 035",
    holder: "Sanne Bakker",
    title: "Webwinkel",
    company: null,
    confirmedBy: "entrepreneur",
  },
  ...{ work: "Een webwinkel gebouwd.", skills: [{ code: "S15", level: 3, nl: "Webwinkel inrichten", en: "Web shop" }] },
  ...{ minutes: 4_800, startedOn: "2026-09-01", confirmedOn: "2026-11-02", issuedOn: "2026-11-03" },
};

describe("what is signed", () => {
  test("is written in one way, whatever the order of its parts", () => {
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(value);
      }),
    );
    expect(canonical({ b: [1, "é"], a: null })).toBe('{"a":null,"b":[1,"é"]}');
  });

  test("says the same when only the paper and its day are others", () => {
    expect(sameFacts(content, { ...content, id: "p2", issuedOn: "2027-01-01" })).toBe(true);
    expect(sameFacts(content, { ...content, holder: "Sanne de Bakker" })).toBe(false);
    expect(sameFacts(content, { ...content, company: "Bloemen" })).toBe(false);
  });
});

import { expect, it } from "vitest";
import { productTexts, textsInContent, textsInModule } from "./product-texts.ts";

it("finds every text in a module, also in functions, in both branches and in lists", () => {
  const source = `
    import type { Words } from "#app/words.ts";
    export const page = {
      id: "page",
      title: "Je plan",
      "two words": "Twee woorden",
      rows: [{ name: "Eerste" }, { name: "Tweede" }],
      open: (count: number) => count === 1 ? "Nog 1 vraag" : \`Nog \${count} vragen\`,
      kind: (kind: "a" | "b") => { switch (kind) { case "a": return "Soort A"; default: return \`Soort B\`; } },
    } as const satisfies Words;
  `;
  expect(textsInModule("app/texts/nl/page.ts", source).map(({ place, text }) => `${place}: ${text}`)).toEqual([
    "title: Je plan",
    "two words: Twee woorden",
    "rows.0.name: Eerste",
    "rows.1.name: Tweede",
    "open: Nog 1 vraag",
    "open (2): Nog 12 vragen",
    "kind: Soort A",
    "kind (2): Soort B",
  ]);
});

it("knows the language by the folder, or by the key that the text stands under", () => {
  const source = `export const facts = { nl: { what: "Wat" }, en: { what: "What" }, checkedOn: "2026-11-23" };`;
  expect(textsInModule("app/texts/facts.ts", source)).toEqual([
    { file: "app/texts/facts.ts", place: "what", language: "nl", text: "Wat" },
    { file: "app/texts/facts.ts", place: "what", language: "en", text: "What" },
  ]);
});

it("finds every text in content by the id it stands under, and an empty one where a language is missing", () => {
  const content = { title: { nl: "Scan", en: "Scan" }, steps: [{ id: "S1", why: { nl: "Omdat" } }], weight: 3 };
  const found = textsInContent(content, { file: "scans/v1.json", place: "" });
  expect(found.map(({ place, language, text }) => `${place} ${language}: ${text}`)).toEqual([
    "title nl: Scan",
    "title en: Scan",
    "steps.S1.why nl: Omdat",
    "steps.S1.why en: ",
  ]);
});

it("reads the product itself", () => {
  const known = productTexts().map(({ file, language, text }) => `${file} ${language}: ${text}`);
  expect(known).toContain("app/texts/nl/plan.ts nl: Je stappenplan");
  expect(known).toContain("scans/digital-maturity/v1.json en: How digital is your business?");
  expect(known).toContain("app/texts/accessibility-statement.ts nl: Elk mailprogramma toont een mail anders.");
});

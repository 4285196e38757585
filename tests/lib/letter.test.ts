import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Letter, write } from "#app/lib/letter.ts";

const letter: Letter = {
  language: "nl",
  greeting: "Beste Els,",
  paragraphs: [
    "Je afspraak staat vast.",
    "Tot dan, en neem vooral je vragen mee, want daar gaat het om in dit gesprek dat een uur duurt.",
  ],
  facts: [
    { name: "Wanneer", value: "maandag 23 november 2026 om 14.30 uur" },
    { name: "Waar", value: "Media Park, zie https://spot035.example/contact" },
  ],
  button: { label: "Bekijk je afspraak", url: "https://spot035.example/afspraak/abc?x=1&y=2" },
  after: ["Kun je niet? Zeg dan af."],
  closing: ["Met vriendelijke groet,", "SPOT 035"],
};

/** What a mail program shows of HTML: tags away, entities back, white space as one. */
const visible = (html: string) =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
const flat = (text: string) => text.replace(/\s+/g, " ").trim();

describe("a letter", () => {
  it("says the same in text and in HTML", () => {
    const { text, html } = write(letter);
    const said = [
      letter.greeting,
      ...letter.paragraphs,
      ...(letter.after ?? []),
      ...letter.closing,
      "Bekijk je afspraak",
    ];
    for (const part of [...said, ...(letter.facts ?? []).flatMap(({ name, value }) => [name, value])]) {
      expect(flat(text)).toContain(part);
      expect(visible(html)).toContain(part);
    }
    expect(text).toContain(letter.button?.url);
    expect(html).toContain('href="https://spot035.example/afspraak/abc?x=1&amp;y=2"');
    expect(text + html).not.toContain("undefined");
  });

  it("has no line of text over 76 characters, but for addresses", () => {
    for (const line of write(letter).text.split("\n"))
      if (!line.includes("https:")) expect(line.length).toBeLessThanOrEqual(76);
  });

  it("fetches nothing and tracks nothing", () => {
    expect(write(letter).html).not.toMatch(/<(img|script|link|iframe|object)|url\(|@import/i);
  });

  it("lets nobody write HTML into it", () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<img src=x onerror="alert(1)">',
        '"><script>',
        "</td></table>",
        "&lt;b&gt;",
        'https://a.example/"onclick="x',
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const { html } = write({
          ...letter,
          greeting: one,
          paragraphs: [other],
          facts: [{ name: one, value: other }],
          closing: [other],
        });
        const tags = new Set(
          (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/^<\/?|[\s>].*$/gs, "").toLowerCase()),
        );
        const known = ["!doctype", "html", "head", "meta", "title", "body", "table", "tr", "td", "th", "p", "a", "br"];
        for (const tag of tags) expect(known).toContain(tag);
        expect(html).not.toMatch(/<[^>]*\son\w+=/i);
      }),
      { numRuns: 1000 },
    );
  });

  it("stands without facts, button or afterword", () => {
    const { text } = write({ language: "en", greeting: "Dear Els,", paragraphs: ["Hello."], closing: ["SPOT 035"] });
    expect(text).toBe("Dear Els,\n\nHello.\n\nSPOT 035\n");
  });
});

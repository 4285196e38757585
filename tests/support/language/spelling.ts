import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Language } from "#app/texts/language.ts";

const dictionaries = { nl: "nl_NL", en: "en_GB" } as const;
// places to fill in, addresses, attributes and the names of files and cookies are no words
const noWords = /\bdata-[a-z]+|\{[^}]*\}|\S*(?:@|:\/\/|_)\S*|\S*\.(?:ics|csv|xlsx|json|pdf|nl|com|example)\b/g;

/** The words of a text as the dictionary knows them: without quotes, numbers, codes and single letters. In English a dash parts words. */
export function wordsToSpell(text: string, language: Language): string[] {
  const joined = language === "nl" ? /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu : /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
  const words = text.replace(noWords, " ").match(joined) ?? [];
  return words.filter((word) => /\p{L}{2}/u.test(word) && !/\d{3}/.test(word)).map((word) => word.replace("’", "'"));
}

/** Words that are right although the dictionary lacks them: names, and terms of the trade. One per line; # begins a remark. */
export function ownWords(language: Language): string[] {
  const lines = readFileSync(`tests/support/language/words.${language}.txt`, "utf8").split("\n");
  return lines.map((line) => line.replace(/#.*/, "").trim()).filter((word) => word !== "");
}

/**
 * The words that are misspelt, each once; null when hunspell or its dictionary is not installed here (Debian: `hunspell-nl`,
 * `hunspell-en-gb`). Dutch makes words of words, more than a dictionary can hold: one made of two known words is right.
 */
export function misspelt(words: Iterable<string>, language: Language): string[] | null {
  const unknown = unknownWords(words, language);
  if (unknown === null || language !== "nl") return unknown;
  const unknownParts = new Set(unknownWords(unknown.flatMap(partings).flat(), language));
  return unknown.filter((word) => !partings(word).some((parts) => parts.every((part) => !unknownParts.has(part))));
}

// what parts from its verb: "vink af", "wat je afvinkte"
const verbParts = [
  "aan",
  "af",
  "bij",
  "door",
  "in",
  "mee",
  "na",
  "om",
  "op",
  "over",
  "terug",
  "toe",
  "uit",
  "voor",
  "weg",
];

/** The ways in which a word can be two or more words: at its dashes, else where it leaves four letters and three, or a verb. */
function partings(word: string): string[][] {
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  if (lower.includes("-")) return [word.split("-"), lower.split("-")];
  const pairs = [...lower].map((_, at) => [lower.slice(0, at), lower.slice(at)]);
  return pairs.filter(
    ([first = "", second = ""]) =>
      (first.length > 3 && second.length > 2) || (verbParts.includes(first) && second.length > 4),
  );
}

function unknownWords(words: Iterable<string>, language: Language): string[] | null {
  const input = [...new Set(words)].join("\n");
  const { status, stdout } = spawnSync("hunspell", ["-d", dictionaries[language], "-i", "utf-8", "-l"], {
    input,
    encoding: "utf8",
  });
  return status === 0 ? [...new Set(stdout.split("\n").filter(Boolean))] : null;
}

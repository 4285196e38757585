import type { Lane, Place } from "#app/domain/matching/candidate.ts";
import type { Facts } from "#app/domain/matching/reason.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";

/** The words that facts are replaced by. */
export interface FactTexts {
  lanes: Readonly<Record<Lane, string>>;
  places: Readonly<Record<Place, string>>;
  languages: Readonly<Record<string, string>>;
  languageLevels: Readonly<Record<string, string>>;
}

/** Texts with the language they are in. Without the names of skills, a skill shows as its code. */
export interface Speaker<Texts extends FactTexts = FactTexts> {
  language: "nl" | "en";
  texts: Texts;
  skills?: Pick<SkillList, "nameOf">;
}

/** A text with its {names} replaced by facts in words. A fact that is missing leaves its name standing, so that it is seen. */
export function sentence(text: string, facts: Facts, speaker: Speaker): string {
  const filled = text.replace(/\{(\w+)\}/g, (name, key: string) => {
    const fact = facts[key];
    return fact === undefined ? name : wordFor(key, fact, speaker);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function wordFor(key: string, fact: string | number, { language, texts, skills }: Speaker): string {
  const code = String(fact);
  switch (key) {
    case "skill":
      return skills?.nameOf(code, language) ?? code;
    case "lane":
      return known(texts.lanes, code);
    case "place":
      return known(texts.places, code);
    case "language":
      return known(texts.languages, code);
    case "languageLevel":
      return known(texts.languageLevels, code);
    case "date":
    case "from":
    case "until":
      return dateInWords(code, language);
    case "budget":
    case "cost":
      return euros(Number(fact), language);
    default:
      return code;
  }
}

/** An old code that has no word any more is shown as it is. */
function known(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

// made once: making one takes longer than all the rest of a sentence
const dateStyle = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const dates = { nl: new Intl.DateTimeFormat("nl-NL", dateStyle), en: new Intl.DateTimeFormat("en-GB", dateStyle) };
const moneyStyle = { style: "currency", currency: "EUR", maximumFractionDigits: 0 } as const;
const money = { nl: new Intl.NumberFormat("nl-NL", moneyStyle), en: new Intl.NumberFormat("en-GB", moneyStyle) };

/** "1 februari 2027". */
function dateInWords(date: string, language: "nl" | "en"): string {
  return dates[language].format(Date.parse(date));
}

/** Whole euros out of cents: finer would be false precision for an estimate. */
function euros(cents: number, language: "nl" | "en"): string {
  return money[language].format(cents / 100);
}

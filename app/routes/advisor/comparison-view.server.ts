import { sectorName } from "#app/domain/cases/case-facts.ts";
import { type ComparisonRow, comparisonOf } from "#app/domain/cases/comparison.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { dayWords } from "#app/web/day-words.ts";

export interface ComparisonLine {
  id: string;
  what: string;
  asked: string;
  has: string;
  fits: boolean;
}

/** Case and candidate side by side in words, line by line. */
export function comparisonView(
  { skills, ...pair }: Pair & { skills: SkillList },
  language: Language,
): ComparisonLine[] {
  return comparisonOf(pair).map((row) => ({ ...lineOf(row, skills, language), fits: row.fits }));
}

function lineOf(row: ComparisonRow, skills: SkillList, language: Language): Omit<ComparisonLine, "fits"> {
  const words = advisorTexts[language].proposal;
  const matching = matchingTexts[language];
  switch (row.kind) {
    case "skill": {
      const name = skills.nameOf(row.code, language);
      const what = row.must ? words.mustSkill(name) : words.niceSkill(name);
      return { id: row.code, what, asked: words.levelOf(row.asked), has: words.levelOf(row.has) };
    }
    case "level":
      return { id: "level", what: words.rows.level, asked: words.levelOf(row.asked), has: words.levelOf(row.has) };
    case "hours":
      return { id: "hours", what: words.rows.hours, asked: String(row.asked), has: String(row.has) };
    case "period":
      return { id: "period", what: words.rows.period, asked: period(row.asked), has: period(row.has) };
    case "place":
      return { id: "place", what: words.rows.place, asked: place(row.asked), has: row.has.map(place).join(", ") };
    case "travel": {
      const far = (band: number) => named(matching.travelBands, String(band));
      return { id: "travel", what: words.rows.travel, asked: far(row.asked), has: far(row.has) };
    }
    case "sector": {
      const sector = (code: string) => sectorName(code, language) ?? code;
      const has = row.has.length === 0 ? words.levelOf(0) : row.has.map(sector).join(", ");
      return { id: "sector", what: words.rows.sector, asked: sector(row.asked), has };
    }
    case "language": {
      const what = named(matching.languages, row.asked);
      const level = (value: number) => named(matching.languageLevels, String(value));
      return { id: row.asked, what, asked: level(row.level), has: row.has === 0 ? words.levelOf(0) : level(row.has) };
    }
  }
  function place(code: string): string {
    return named(matching.places, code);
  }
  function period([from, until]: readonly [string, string | null]): string {
    const end = until === null ? words.openEnd : dayWords(until, language);
    return casesTexts[language].period(dayWords(from, language), end);
  }
}

const named = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

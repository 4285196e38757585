import { type Background, usualLevels } from "#app/domain/matching/level-bridge.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { skillsTexts } from "#app/texts/skills.ts";

/** The four levels in plain words, each with who usually has it. */
export function levelRows(language: Language): { level: string; who: string }[] {
  const words = skillsTexts[language].levels;
  const backgrounds: { background: Background; name: string }[] = [
    ...([2, 3, 4] as const).map((level) => ({ background: { kind: "mbo" as const, level }, name: words.mbo(level) })),
    { background: { kind: "hbo", year: 1 }, name: words.hbo(1, 2) },
    { background: { kind: "hbo", year: 3 }, name: words.hbo(3, 4) },
    { background: { kind: "frontrunner" }, name: words.frontrunner },
  ];
  return Object.entries(matchingTexts[language].skillLevels).map(([number, level]) => {
    const has = backgrounds.filter(({ background }) => {
      const { from, to } = usualLevels(background);
      return from <= Number(number) && Number(number) <= to;
    });
    return { level, who: has.map(({ name }) => name).join(", ") };
  });
}

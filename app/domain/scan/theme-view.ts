import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import type { ScanDefinition } from "./definition.ts";
import { type MeasureView, measureView } from "./measure-view.ts";
import type { ScanScore } from "./score.ts";

export interface ThemeView extends MeasureView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface ThemesView {
  readonly themes: readonly ThemeView[];
  /** What the picture shows, in one sentence. */
  readonly conclusion: string;
  /** All figures in one sentence, for who does not see the picture. */
  readonly description: string;
}

/** The six themes with their scores, and what they say together. */
export function themesView(
  { definition, language }: { definition: ScanDefinition; language: Language },
  score: ScanScore,
): ThemesView {
  const themes = score.dimensions.flatMap((measure) => {
    const dimension = definition.dimensions.find(({ id }) => id === measure.id);
    if (dimension === undefined) return [];
    const { id, name, shortName } = dimension;
    return [
      { id, name: name[language], shortName: shortName[language], ...measureView({ definition, language }, measure) },
    ];
  });
  const words = resultTexts[language].said.themes;
  const each = themes.map(({ name, value, low, high }) =>
    value === null ? words.between(name, low, high) : words.one(name, value),
  );
  return { themes, conclusion: conclusionOf(themes, language), description: words.description(each) };
}

/** The first of equals is named: the scan's own order decides. */
function conclusionOf(themes: readonly ThemeView[], language: Language): string {
  const words = resultTexts[language].said.themes;
  const known = themes.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const [first] = known;
  if (first === undefined || known.length < 2) return words.tooLittle;
  const strong = known.reduce((best, theme) => (theme.value > best.value ? theme : best), first);
  const weak = known.reduce((worst, theme) => (theme.value < worst.value ? theme : worst), first);
  if (strong.value === weak.value) {
    return known.length === themes.length ? words.equal(strong.value) : words.tooLittle;
  }
  return words.strongest(strong.name, strong.value, weak.name, weak.value);
}

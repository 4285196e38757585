import { roundedHalfUp } from "#app/lib/fraction.ts";
import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import type { ScanDefinition } from "./definition.ts";
import { levelOf, type Measure } from "./score.ts";

/** A score as it is shown: one whole number with its level, or the range it lies in while too little is answered. */
export interface MeasureView {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** "38", or "31–64". */
  readonly figure: string;
  /** "Op weg"; "nog open" while the range holds more than one level. */
  readonly words: string;
}

/** A measure in figures and words; ends of a range are rounded half up, as a score is. */
export function measureView(
  { definition, language }: { definition: ScanDefinition; language: Language },
  measure: Measure,
): MeasureView {
  const name = (score: number) => levelName(definition, levelOf(definition, score), language);
  if (measure.score !== null) {
    const value = measure.score;
    return { value, low: value, high: value, figure: String(value), words: name(value) };
  }
  const [low, high] = [roundedHalfUp(measure.lower), roundedHalfUp(measure.upper)];
  const words = name(low) === name(high) ? name(low) : resultTexts[language].said.undecided;
  return { value: null, low, high, figure: low === high ? String(low) : `${low}–${high}`, words };
}

function levelName(definition: ScanDefinition, id: string, language: Language): string {
  return definition.levels.find((level) => level.id === id)?.name[language] ?? id;
}

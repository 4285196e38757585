import type { Language } from "#app/texts/language.ts";
import { type Answers, scanInputOf } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { measureView } from "./measure-view.ts";
import { scoreOf } from "./score.ts";
import { weakDimensions } from "./weak-dimensions.ts";

/** A scan in one line: where the company stands, and the names of its weakest themes, at most three. */
export interface ScanGlance {
  /** "38", or "31–64". */
  readonly figure: string;
  /** "Op weg". */
  readonly words: string;
  readonly weak: readonly string[];
}

export function scanGlance(showing: { definition: ScanDefinition; language: Language }, record: Answers): ScanGlance {
  const { definition, language } = showing;
  const score = scoreOf(definition, scanInputOf(record));
  const { figure, words } = measureView(showing, score.total);
  const nameOf = (id: string) => definition.dimensions.find((one) => one.id === id)?.name[language] ?? id;
  return { figure, words, weak: weakDimensions(score).slice(0, 3).map(nameOf) };
}

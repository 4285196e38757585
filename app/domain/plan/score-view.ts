import type { ScanInput } from "#app/domain/scan/answers.ts";
import { measureView } from "#app/domain/scan/measure-view.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import type { PlanContent } from "./library.ts";
import { withSteps } from "./projection.ts";
import { chosenSteps, type PlanEntry } from "./roadmap.ts";

type Reading = ReturnType<typeof measureView>;

/** What the steps are worth by the scan's own scoring. */
export interface PlanScore {
  /** As she answered. */
  readonly scan: Reading;
  /** With what is done, and what she is about to do now and this quarter. */
  readonly projected: Reading;
  /** "Je scan staat op 38. Doe je deze stappen, dan kom je op 52." */
  readonly sentence: string;
}

/** The score she has and the score she gets, each by scoring answers; never by adding up gains. */
export function planScore(
  { content, input, entries }: { content: PlanContent; input: ScanInput; entries: readonly PlanEntry[] },
  language: Language,
): PlanScore {
  const { definition } = content;
  const read = (answers: ScanInput) => measureView({ definition, language }, scoreOf(definition, answers).total);
  const scan = read(input);
  const projected = read(withSteps(content, input, chosenSteps(entries)));
  const words = planTexts[language].said.score;
  const same = scan.figure === projected.figure;
  return { scan, projected, sentence: same ? words.same(scan.figure) : words.rises(scan.figure, projected.figure) };
}

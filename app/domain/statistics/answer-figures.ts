import type { Question, ScanDefinition, Text } from "#app/domain/scan/definition.ts";
import { wordingOf } from "#app/domain/scan/wording.ts";
import type { PeriodCounts, Quarters } from "./period-counts.ts";

export interface OptionFigure {
  readonly id: string;
  readonly label: Text;
  /** Null where the number is too small to show, or would give a small one away. */
  readonly count: number | null;
  /** Of those who answered: whole percent. */
  readonly share: number | null;
}

export interface AnswerFigures {
  readonly id: string;
  readonly text: Text;
  /** Several answers may be given: the shares add up to more than 100. */
  readonly several: boolean;
  /** Completed scans with an answer to this question; null when too few to show. */
  readonly answered: number | null;
  readonly options: readonly OptionFigure[];
  /** The answer that was given most, when that may be shown and is one. */
  readonly most: OptionFigure | null;
}

/** The answers in completed scans, question by question in the order of the scan. Small numbers are held back. */
export function answerFigures(
  definition: ScanDefinition,
  counts: PeriodCounts,
): { id: string; title: Text; questions: AnswerFigures[] }[] {
  const byId = new Map(definition.questions.map((question) => [question.id, question]));
  return definition.parts.map(({ id, title, questions }) => ({
    id,
    title,
    questions: questions.flatMap((one) => {
      const question = byId.get(one);
      return question === undefined ? [] : [figuresOf(definition, question, counts)];
    }),
  }));
}

function figuresOf(definition: ScanDefinition, question: Question, counts: PeriodCounts): AnswerFigures {
  const { id, text, kind } = question;
  const total = counts.of("answer", id);
  const [answered = null] = counts.shown(total);
  const offered = wordingOf(definition, question, {}).options;
  const given = offered.map((option) => counts.of("answer", `${id}=${option.id}`));
  const safe = kind === "ticks" ? given.map((ticked) => ticksShown(counts, ticked, total)) : counts.shown(...given);
  const options = offered.map((option, index) => {
    const count = answered === null ? null : (safe[index] ?? null);
    const share = count === null || !answered ? null : Math.round((100 * count) / answered);
    return { id: option.id, label: option.label, count, share };
  });
  return { id, text, several: kind === "ticks", answered, options, most: mostGiven(options) };
}

/** Who did not tick can be told from who did: both groups must be large enough, or empty. */
function ticksShown(counts: PeriodCounts, ticked: Quarters, total: Quarters): number | null {
  const others = total.map((answered, at) => answered - (ticked[at] ?? 0));
  return counts.shown(ticked, others)[0] ?? null;
}

function mostGiven(options: readonly OptionFigure[]): OptionFigure | null {
  const highest = Math.max(0, ...options.map(({ count }) => count ?? 0));
  const [first, second] = options.filter(({ count }) => count === highest);
  return highest === 0 || second !== undefined ? null : (first ?? null);
}

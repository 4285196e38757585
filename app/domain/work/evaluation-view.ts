import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";
import { canEvaluate, type EvaluationSide, evaluationSides, evaluationsOpen, evaluationsOpenAt } from "./evaluation.ts";

interface Looked {
  work: { confirmedAt: Date | null; rating: number | null; remark: string | null };
  said: readonly { side: EvaluationSide; answers: Readonly<Record<string, number>>; words: string }[];
  /** What each side is called. */
  names: Readonly<Record<EvaluationSide, string>>;
}

/**
 * How looking back stands for one reader (null: somebody who looks on), and what was said once that may be shown: never a word of it before.
 * With the entrepreneur's answers goes what she thought of the result when she confirmed it.
 */
export function lookBackView(
  looked: Looked,
  { reader, language, now }: { reader: EvaluationSide | null; language: Language; now: Date },
) {
  const { confirmedAt } = looked.work;
  if (confirmedAt === null) return null;
  const state = { confirmedAt, given: looked.said.map(({ side }) => side) };
  const asked = reader === null ? null : canEvaluate(state, reader, now);
  const open = evaluationsOpen(state, now);
  return {
    until: formatDate(evaluationsOpenAt(confirmedAt).getTime() - 1, language, amsterdam),
    can: asked?.ok === true,
    given: reader !== null && state.given.includes(reader),
    said: open ? evaluationSides.map((side) => saidBy(side, looked, language)) : null,
  };
}

export type LookBackView = NonNullable<ReturnType<typeof lookBackView>>;

function saidBy(side: EvaluationSide, { work, said, names }: Looked, language: Language) {
  const words = workTexts[language].lookBack;
  const own = said.find((one) => one.side === side);
  const short: Readonly<Record<string, string>> = words.short;
  const result = side === "entrepreneur" && work.rating !== null ? { result: work.rating } : {};
  const scores = Object.entries({ ...result, ...own?.answers });
  const remark = side === "entrepreneur" ? work.remark : null;
  return {
    side,
    title: words.by[side](names[side]),
    scores: scores.map(([id, score]) => ({ id, term: short[id] ?? id, value: words.of(score) })),
    texts: [remark ?? "", own?.words ?? ""].filter((text) => text !== ""),
    nothing: scores.length === 0 && own === undefined,
  };
}

import type { ResultView } from "#app/domain/scan/result-view.ts";

/** What an owner can show of her scan with a case: the score of a theme, or one question with her answer. */
export interface Shareable {
  themes: { id: string; name: string; value: string }[];
  parts: { id: string; title: string; questions: { id: string; text: string; answer: string }[] }[];
}

export interface SharedFact {
  id: string;
  term: string;
  value: string;
}

/** All that she could show; what she skipped is nothing to show. */
export function shareableOf(result: Pick<ResultView, "themes" | "parts">): Shareable {
  return {
    themes: result.themes.map(({ id, name, figure, words }) => ({ id, name, value: `${words} (${figure})` })),
    parts: result.parts.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map((one) => ({ id: one.id, text: one.text, answer: one.answers.join(", ") })),
    })),
  };
}

/** Of these ids the ones that can be shown, each once, in the order of the scan. */
export function knownIds(shareable: Shareable, ids: readonly string[]): string[] {
  return allIds(shareable).filter((id) => ids.includes(id));
}

/** What was ticked and nothing else: the only view of her scan that a candidate gets. */
export function sharedFacts(shareable: Shareable, shared: readonly string[]): SharedFact[] {
  const themes = shareable.themes.map(({ id, name, value }) => ({ id, term: name, value }));
  const questions = shareable.parts.flatMap((part) =>
    part.questions.map(({ id, text, answer }) => ({ id, term: text, value: answer })),
  );
  return [...themes, ...questions].filter(({ id }) => shared.includes(id));
}

const allIds = ({ themes, parts }: Shareable): string[] => [
  ...themes.map(({ id }) => id),
  ...parts.flatMap(({ questions }) => questions.map(({ id }) => id)),
];

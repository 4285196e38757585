import { givenOf } from "./asked-when.ts";
import type { Question } from "./definition.ts";
import type { Run } from "./runs.ts";

/**
 * What she answered last time, question by question as a form shows it, for "is it still so?". Left out: questions that are put in other words or with
 * other answers now, what she did not know, and what the new scan has an answer to already.
 */
export function earlierAnswers(earlier: Run, now: Run): Readonly<Record<string, readonly string[]>> {
  const before = new Map(earlier.definition.questions.map((question) => [question.id, question]));
  const open = now.definition.questions.filter(({ id }) => now.answers[id] === undefined);
  return Object.fromEntries(
    open.flatMap((question) => {
      const answer = earlier.answers[question.id];
      if (answer === undefined || answer === "unknown") return [];
      const old = before.get(question.id);
      return old !== undefined && isSame(old, question) ? [[question.id, givenOf(answer)]] : [];
    }),
  );
}

/** Does the question ask the same, with the same answers to choose from? */
function isSame(one: Question, other: Question): boolean {
  const asked = ({ kind, text, options }: Question) =>
    JSON.stringify([kind, text.nl, options.map(({ id, label }) => [id, label.nl])]);
  return asked(one) === asked(other);
}

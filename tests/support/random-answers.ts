import type { Answer, Answers } from "#app/domain/scan/answers.ts";
import { isAsked } from "#app/domain/scan/applicability.ts";
import type { Question, ScanDefinition } from "#app/domain/scan/definition.ts";
import { wordingOf } from "#app/domain/scan/wording.ts";

/** Answers to every question that a company is asked, any of them as likely as another. */
export function randomAnswers(definition: ScanDefinition, random: () => number): Answers {
  const answers: Record<string, Answer> = {};
  const byId = new Map(definition.questions.map((question) => [question.id, question]));
  for (const question of definition.parts.flatMap((part) => part.questions.flatMap((id) => byId.get(id) ?? [])))
    if (isAsked(definition, question, answers))
      answers[question.id] = randomAnswer(definition, question, { answers, random });
  return answers;
}

function randomAnswer(
  definition: ScanDefinition,
  question: Question,
  { answers, random }: { answers: Answers; random: () => number },
): Answer {
  const profile = typeof answers.size === "string" ? { size: answers.size } : {};
  const offered = wordingOf(definition, question, profile).options.map(({ id }) => id);
  if (question.kind !== "ticks") return offered[Math.floor(random() * offered.length)] ?? "unknown";
  if (random() < 0.05) return "unknown";
  return offered.filter((id) => id !== "none" && id !== "unknown" && random() < 0.4);
}

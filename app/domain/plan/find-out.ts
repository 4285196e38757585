import type { ScanInput } from "#app/domain/scan/answers.ts";
import { applicableScored } from "#app/domain/scan/applicability.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { wordingOf } from "#app/domain/scan/wording.ts";
import type { Language } from "#app/texts/language.ts";

/** A question that gives no step yet, because its answer is not known. */
export interface FindOut {
  readonly id: string;
  readonly question: string;
  /** The part of the scan in which it is asked. */
  readonly part: string;
  readonly why: "unknown" | "skipped";
}

/** Scored questions without a known answer, in the order of the scan: whoever finds out gets the step that belongs to it. */
export function findOuts(definition: ScanDefinition, input: ScanInput, language: Language): FindOut[] {
  return applicableScored(definition, input.profile).flatMap((question) => {
    const answer = input.answers[question.id];
    if (answer !== undefined && answer !== "unknown") return [];
    const part = definition.parts.find(({ questions }) => questions.includes(question.id))?.id ?? "";
    const why = answer === undefined ? ("skipped" as const) : ("unknown" as const);
    return [{ id: question.id, question: wordingOf(definition, question, input.profile).text[language], part, why }];
  });
}

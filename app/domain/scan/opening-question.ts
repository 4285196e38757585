import type { Language } from "#app/texts/language.ts";
import { conditionsOf } from "./asked-when.ts";
import type { ScanDefinition } from "./definition.ts";
import { partView } from "./part-view.ts";

/** The question that begins a scan, in words. */
export interface OpeningWords {
  readonly id: string;
  readonly text: string;
  readonly hint: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/**
 * The question that begins a scan on a start page: one of the first part that everybody is asked, and of those the one with
 * the fewest answers, since it stands beside other words on the first screen of a phone. Undefined when there is none.
 */
export function openingQuestion(definition: ScanDefinition): { part: string; question: string } | undefined {
  const [part] = definition.parts;
  const able = definition.questions.filter(
    (question) =>
      part?.questions.includes(question.id) &&
      question.kind !== "ticks" &&
      conditionsOf(definition, question).length === 0,
  );
  const [first, ...others] = able;
  if (part === undefined || first === undefined) return undefined;
  const least = others.reduce((best, one) => (one.options.length < best.options.length ? one : best), first);
  return { part: part.id, question: least.id };
}

/** The same question as a start page shows it to who has answered nothing yet. */
export function openingInWords(definition: ScanDefinition, language: Language): OpeningWords | undefined {
  const opening = openingQuestion(definition);
  const view = opening && partView(definition, {}, { part: opening.part, language });
  const question = view?.questions.find(({ id }) => id === opening?.question);
  if (question === undefined) return undefined;
  const { id, text, hint, options } = question;
  return { id, text, hint, options: options.map(({ value, label }) => ({ value, label })) };
}

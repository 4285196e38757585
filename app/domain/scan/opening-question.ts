import { conditionsOf } from "./asked-when.ts";
import type { ScanDefinition } from "./definition.ts";

/**
 * The question that begins a scan on a start page: one of the first part that everybody is asked, and of those the one with
 * the fewest answers, since it stands beside other words on the first screen of a phone.
 */
export function openingQuestion(definition: ScanDefinition): { part: string; question: string } {
  const [part] = definition.parts;
  const able = definition.questions.filter(
    (question) =>
      part?.questions.includes(question.id) &&
      question.kind !== "ticks" &&
      conditionsOf(definition, question).length === 0,
  );
  const [first, ...others] = able;
  if (part === undefined || first === undefined) throw new Error(`${definition.id} has no question to begin with.`);
  const least = others.reduce((best, one) => (one.options.length < best.options.length ? one : best), first);
  return { part: part.id, question: least.id };
}

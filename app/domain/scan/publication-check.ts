import type { Question, ScanDefinition } from "./definition.ts";
import { type DefinitionFault, definitionFaults } from "./definition-check.ts";
import { namedByIndex } from "./dii.ts";
import { openingQuestion } from "./opening-question.ts";

/** What a draft is held against besides itself. */
export interface Published {
  /** The version that owners are asked now. */
  readonly newest: ScanDefinition;
  /** The questions of the short way. */
  readonly quick: readonly string[];
}

/**
 * Everything that keeps a draft from being published: faults of its content, and what the rest of the product looks for in a
 * scan by name or by place. What was published is not held to it again: a later rule must not take an older version away.
 */
export function publicationFaults(draft: ScanDefinition, { newest, quick }: Published): DefinitionFault[] {
  return [
    ...definitionFaults(draft),
    ...openingFaults(draft),
    ...nameFaults(draft, quick),
    ...draft.questions.flatMap((question) => {
      const before = newest.questions.find(({ id }) => id === question.id);
      return before === undefined ? [] : stepFaults(before, question);
    }),
  ];
}

function openingFaults(draft: ScanDefinition): DefinitionFault[] {
  return openingQuestion(draft) === undefined ? [{ rule: "noOpening", at: draft.parts[0]?.id ?? "" }] : [];
}

/** Questions and answers that are looked for by name: what decides what is asked, the official index, groups of companies. */
const namedAnswers: Readonly<Record<string, readonly string[]>> = {
  ...namedByIndex,
  sector: [],
  // the classes of the official figures
  size: ["zzp", "2-9", "10-49", "50-249"],
};

function nameFaults(draft: ScanDefinition, quick: readonly string[]): DefinitionFault[] {
  const ids = [...new Set([...Object.keys(namedAnswers), ...quick])];
  return ids.flatMap((id): DefinitionFault[] => {
    const options = draft.questions.find((question) => question.id === id)?.options.map((option) => option.id);
    if (options === undefined) return [{ rule: "missingQuestion", at: id }];
    const missing = (namedAnswers[id] ?? []).filter((option) => !options.includes(option));
    return missing.map((option) => ({ rule: "missingAnswer", at: id, value: option }));
  });
}

/** The steps of the plan know a rung by its place: another rung in that place would get the step of the one that stood there. */
function stepFaults(before: Question, after: Question): DefinitionFault[] {
  const at = after.id;
  if (before.kind !== after.kind) return [{ rule: "otherKind", at }];
  if (after.kind !== "ladder") return [];
  if (before.options.length !== after.options.length) return [{ rule: "rungCount", at, value: before.options.length }];
  const words = before.options.map(({ label }) => label.nl);
  return after.options.flatMap(({ label: { nl } }, index) =>
    words[index] !== nl && words.includes(nl) ? [{ rule: "rungMoved" as const, at, value: index + 1 }] : [],
  );
}

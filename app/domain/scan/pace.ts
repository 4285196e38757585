import type { Answers } from "./answers.ts";
import { allGiven, conditionsOf, holds } from "./asked-when.ts";
import type { ScanDefinition } from "./definition.ts";
import { progressOf } from "./progress.ts";

/** `quick`: the short way, which asks a part of the questions first. */
export type Pace = "whole" | "quick";

// seconds that a question takes most owners; estimates, to be set right by what is measured
const seconds = { ladder: 12, ticks: 20, choice: 8 } as const;

/**
 * The scan as this pace asks it: the same questions and rules, with parts of only these questions.
 * @param quick ids of the questions of the short way
 */
export function atPace(definition: ScanDefinition, pace: Pace, quick: readonly string[]): ScanDefinition {
  if (pace === "whole") return definition;
  const parts = definition.parts
    .map((part) => ({ ...part, questions: part.questions.filter((id) => quick.includes(id)) }))
    .filter((part) => part.questions.length > 0);
  return { ...definition, parts };
}

/** Minutes that the open questions will take, rounded up; 0 when everything asked has its answer. */
export function minutesLeft(definition: ScanDefinition, record: Answers): number {
  const given = allGiven(record);
  const open = progressOf(definition, record)
    .parts.flatMap(({ questions }) => questions)
    // a question for one line of business takes no time before hers is known
    .filter((question) => record[question.id] === undefined && holds(conditionsOf(definition, question), given));
  return Math.ceil(open.reduce((sum, { kind }) => sum + seconds[kind], 0) / 60);
}

import type { Answer, Answers } from "./answers.ts";
import type { ProfileRule, Question, ScanDefinition } from "./definition.ts";

/** One thing that must hold before a question is asked: the answer to another one is (or, with `not`, is not) one of these. */
export interface AskedWhen {
  readonly question: string;
  readonly answers: readonly string[];
  readonly not: boolean;
}

/** What a form holds: question id → chosen values, with `none` for 'none of these'. Empty or missing = not answered. */
export type Given = Readonly<Record<string, readonly string[]>>;

/** Whether all conditions hold. The browser asks this after each answer, so that a follow-up unfolds without the server. */
export function holds(conditions: readonly AskedWhen[], given: Given): boolean {
  return conditions.every(({ question, answers, not }) => {
    const value = given[question]?.[0];
    return (value !== undefined && answers.includes(value)) !== not;
  });
}

/** Everything that decides whether a question is asked, as a plain list; a follow-up also waits for what its leader waits for. */
export function conditionsOf(definition: ScanDefinition, question: Question): AskedWhen[] {
  const own = [...ruleConditions(question.except, true), ...ruleConditions(question.only, false)];
  if (question.kind !== "choice" || question.after === undefined) return own;
  const { after } = question;
  const leader = definition.questions.find(({ id }) => id === after.question);
  const before = leader === undefined ? [] : conditionsOf(definition, leader);
  return [...own, ...before, { question: after.question, answers: after.answers, not: false }];
}

/** One kept answer as a form shows it. */
export function givenOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (typeof answer === "string") return [answer];
  return answer.length === 0 ? ["none"] : answer;
}

/** All kept answers as a form shows them. */
export function allGiven(record: Answers): Given {
  return Object.fromEntries(Object.entries(record).map(([id, answer]) => [id, givenOf(answer)]));
}

function ruleConditions(rule: ProfileRule | undefined, not: boolean): AskedWhen[] {
  return Object.entries(rule ?? {}).flatMap(([question, answers]) =>
    answers === undefined ? [] : [{ question, answers, not }],
  );
}

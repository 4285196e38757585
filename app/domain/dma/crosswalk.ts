import { z } from "zod";
import type { Answers } from "#app/domain/scan/answers.ts";
import type { DmaAnswers } from "./questionnaire.ts";

const rule = z.strictObject({
  field: z.string().min(1),
  value: z.number(),
  /** `has`: one of these is ticked. `atLeast`: the rung chosen is this one or higher. */
  when: z.union([
    z.strictObject({ question: z.string(), has: z.array(z.string()).min(1) }),
    z.strictObject({ question: z.string(), atLeast: z.int().min(1) }),
  ]),
  /** Sizes of business whose answer says something else, since the question is put to them in other words. */
  notFor: z.array(z.string()).optional(),
});

export const crosswalkShape = z.strictObject({ scan: z.string(), rules: z.array(rule) });
export type CrosswalkRule = z.infer<typeof rule>;

/** What follows from the scan for the official questionnaire; a field that nothing follows for is left out. */
export function followingFrom(rules: readonly CrosswalkRule[], answers: Answers): DmaAnswers {
  const size = answers.size;
  const fitting = rules.filter(
    ({ when, notFor = [] }) => !(typeof size === "string" && notFor.includes(size)) && holds(when, answers),
  );
  return Object.fromEntries(fitting.map(({ field, value }) => [field, value]));
}

function holds(when: CrosswalkRule["when"], answers: Answers): boolean {
  const answer = answers[when.question];
  if (answer === undefined) return false;
  if ("has" in when) return typeof answer !== "string" && when.has.some((option) => answer.includes(option));
  return typeof answer === "string" && /^\d+$/.test(answer) && Number(answer) >= when.atLeast;
}

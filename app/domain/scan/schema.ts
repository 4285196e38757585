import { z } from "zod";
import type { Answer } from "./answers.ts";
import type { Question, ScanDefinition } from "./definition.ts";

/** Why a given answer is not taken: keys of the texts that say how to repair it. */
export type AnswerFault =
  | "unknownQuestion"
  | "notAnOption"
  | "notAsked"
  | "chooseOne"
  | "noneExcludesOthers"
  | "unknownExcludesOthers";

/** The state of a draft that a form was made from, counted from 1. What is no such number is none that there is now. */
export const draftRevision = z.coerce.number().int().min(1).max(2_147_483_647).catch(0);

/**
 * Answers as a form sends them: question id → the chosen values, `"none"` for 'none of these', `"unknown"` for 'don't
 * know'. Gives answers as they are kept; null for a question that was left or made empty. Messages are `AnswerFault`s.
 */
export const givenAnswersSchema = perDefinition((definition) => {
  const questions = new Map(definition.questions.map((question) => [question.id, question]));
  return z.record(z.string(), z.array(z.string())).transform((given, context) => {
    const answers: Record<string, Answer | null> = {};
    for (const [id, values] of Object.entries(given)) {
      const read = readAnswer(questions.get(id), [...new Set(values)]);
      if (read.ok) answers[id] = read.answer;
      else context.addIssue({ code: "custom", path: [id], message: read.fault });
    }
    return answers;
  });
});

const sectorLetters = [..."ABCDEFGHIJKLMNOPQRS"];

/** What the public score interface takes: profile, scored answers and the follow-up on consumers. */
export const scoreInputSchema = perDefinition((definition) => {
  const choices = (id: string) => z.enum(optionIds(definition.questions.find((question) => question.id === id)));
  const scored = definition.questions.filter((question) => question.kind !== "choice");
  return z.strictObject({
    profile: z.strictObject({
      sector: z.enum(sectorLetters),
      size: choices("size"),
      customers: choices("customers"),
      internetUse: choices("internetUse").optional(),
    }),
    answers: z.strictObject(
      Object.fromEntries(scored.map((question) => [question.id, keptAnswer(question).optional()])),
    ),
    b2cShare: choices("b2cShare").optional(),
  });
});

function keptAnswer(question: Question) {
  if (question.kind === "ticks") return z.union([z.array(z.enum(optionIds(question))), z.literal("unknown")]);
  return z.enum([...optionIds(question), "unknown"]);
}

type Read = { ok: true; answer: Answer | null } | { ok: false; fault: AnswerFault };

function readAnswer(question: Question | undefined, values: readonly string[]): Read {
  if (question === undefined) return { ok: false, fault: "unknownQuestion" };
  const allowed = [...optionIds(question), ...(question.kind === "choice" ? [] : ["unknown"])];
  const known = question.kind === "ticks" ? [...allowed, "none"] : allowed;
  if (!values.every((value) => known.includes(value))) return { ok: false, fault: "notAnOption" };
  const [first] = values;
  if (first === undefined) return { ok: true, answer: null };
  if (question.kind !== "ticks") {
    return values.length === 1 ? { ok: true, answer: first } : { ok: false, fault: "chooseOne" };
  }
  if (values.length === 1 && first === "none") return { ok: true, answer: [] };
  if (values.length === 1 && first === "unknown") return { ok: true, answer: first };
  if (values.includes("none")) return { ok: false, fault: "noneExcludesOthers" };
  if (values.includes("unknown")) return { ok: false, fault: "unknownExcludesOthers" };
  return { ok: true, answer: optionIds(question).filter((id) => values.includes(id)) };
}

function optionIds(question: Question | undefined): string[] {
  return question?.options.map((option) => option.id) ?? [];
}

/** Building a schema costs more than using it: once per definition is enough. */
function perDefinition<Schema>(build: (definition: ScanDefinition) => Schema): (definition: ScanDefinition) => Schema {
  const built = new WeakMap<ScanDefinition, Schema>();
  return (definition) => {
    const schema = built.get(definition) ?? build(definition);
    built.set(definition, schema);
    return schema;
  };
}

/** Whether her scan is counted in the comparison with other companies. */
export const peersChoice = z.strictObject({ count: z.enum(["yes", "no"]) });
export type PeersChoice = z.output<typeof peersChoice>;

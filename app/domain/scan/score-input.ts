import type { z } from "zod";
import type { Profile, ScanInput } from "./answers.ts";
import { isApplicable, shownOptions } from "./applicability.ts";
import type { Question, ScanDefinition } from "./definition.ts";
import { scoreInputSchema } from "./schema.ts";

/** One fault in what came in: where it stands and what is wrong, in a sentence for a programmer. */
export type InputIssue = {
  readonly path: readonly (string | number)[];
  readonly code: "unknown-id" | "not-an-option" | "wrong-type" | "required" | "not-applicable" | "duplicate";
  readonly message: string;
};

export type ReadScoreInput =
  | { readonly ok: true; readonly input: ScanInput }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** Reads the JSON of the score interface whole: either a sound input, or every fault in it at once. */
export function readScoreInput(definition: ScanDefinition, raw: unknown): ReadScoreInput {
  const parsed = scoreInputSchema(definition).safeParse(raw, { reportInput: true });
  const issues = [...(parsed.error?.issues ?? []).flatMap(shapeIssues), ...combinationIssues(definition, raw)];
  if (!parsed.success || issues.length > 0) return { ok: false, issues };
  const { profile, answers, b2cShare } = parsed.data;
  const { internetUse, ...known } = profile;
  const input: ScanInput = {
    profile: internetUse === undefined ? known : { ...known, internetUse },
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
    ),
  };
  return { ok: true, input: b2cShare === undefined ? input : { ...input, b2cShare } };
}

type ShapeIssue = z.core.$ZodIssue;

function shapeIssues(issue: ShapeIssue): InputIssue[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: "unknown-id",
      message: `${key} is not known here.`,
    }));
  }
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flat().filter((error) => error.path.length > 0);
    if (inner.length > 0)
      return inner.flatMap((error) => shapeIssues({ ...error, path: [...issue.path, ...error.path] }));
    const message = 'A tick list takes an array of option ids, or "unknown".';
    return [{ path, code: typeof issue.input === "string" ? "not-an-option" : "wrong-type", message }];
  }
  if (issue.code === "invalid_value") {
    const required = issue.input === undefined;
    const message = `${required ? "Missing. " : ""}Choose one of: ${issue.values.join(", ")}.`;
    return [{ path, code: required ? "required" : "not-an-option", message }];
  }
  return issue.input === undefined
    ? [{ path, code: "required", message: "Missing: this field is required." }]
    : [{ path, code: "wrong-type", message: `${issue.message}.` }];
}

/** Faults between parts that are each sound: read from the raw value, so that they show beside faults of shape. */
function combinationIssues(definition: ScanDefinition, raw: unknown): InputIssue[] {
  const body = recordOf(raw);
  const profile = profileOf(recordOf(body.profile));
  const answers = recordOf(body.answers);
  const byId = (id: string) => definition.questions.find((question) => question.id === id);
  const issues = Object.entries(answers).flatMap(([id, answer]) => {
    const question = byId(id);
    return question === undefined || question.kind === "choice" ? [] : answerIssues(question, answer, profile);
  });
  const internetUse = byId("internetUse");
  if (profile.internetUse !== undefined && internetUse && !isApplicable(internetUse, profile)) {
    issues.push(notApplicable(["profile", "internetUse"], "internetUse", profile));
  }
  const b2cShare = byId("b2cShare");
  if (body.b2cShare !== undefined && b2cShare && !maybeAsked(b2cShare, answers, profile)) {
    issues.push(notApplicable(["b2cShare"], "b2cShare", profile));
  }
  return issues;
}

function answerIssues(question: Question, answer: unknown, profile: Profile): InputIssue[] {
  if (!isApplicable(question, profile)) return [notApplicable(["answers", question.id], question.id, profile)];
  if (!Array.isArray(answer)) return [];
  const known = question.options.map((option) => option.id);
  const shown = shownOptions(question, profile).map((option) => option.id);
  return answer.flatMap((id: unknown, index): InputIssue[] => {
    const path = ["answers", question.id, index];
    if (typeof id !== "string" || !known.includes(id)) return [];
    if (!shown.includes(id)) return [notApplicable(path, id, profile)];
    return answer.indexOf(id) === index ? [] : [{ path, code: "duplicate", message: `${id} is ticked twice.` }];
  });
}

/** A follow-up whose leading answer is missing or not known is not impossible: only a certain 'no' refuses it. */
function maybeAsked(question: Question, answers: Record<string, unknown>, profile: Profile): boolean {
  if (!isApplicable(question, profile) || question.kind !== "choice" || question.after === undefined) return false;
  const leader = answers[question.after.question];
  return leader === undefined || leader === "unknown" || question.after.answers.some((id) => id === leader);
}

function notApplicable(path: InputIssue["path"], id: string, { size, customers }: Profile): InputIssue {
  const message = `${id} is not asked with these answers (size ${size ?? "missing"}, customers ${customers ?? "missing"}).`;
  return { path, code: "not-applicable", message };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function profileOf(raw: Record<string, unknown>): Profile {
  const text = (id: string) => (typeof raw[id] === "string" ? { [id]: raw[id] } : {});
  return { ...text("sector"), ...text("size"), ...text("customers"), ...text("internetUse") };
}

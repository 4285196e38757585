import type { Answer, Answers, Profile } from "./answers.ts";
import type { Option, ProfileRule, Question, ScanDefinition, ScoredQuestion, TicksQuestion } from "./definition.ts";

/** Whether a question fits this profile. Never looks at scored answers: that keeps scores of two companies comparable. */
export function isApplicable(question: Pick<Question, "only" | "except">, profile: Profile): boolean {
  if (question.except && anyMatch(question.except, profile)) return false;
  return question.only === undefined || allMatch(question.only, profile);
}

/** Whether a question is asked now: it fits the profile, and the answer that an unscored follow-up waits for is there. */
export function isAsked(definition: ScanDefinition, question: Question, record: Answers): boolean {
  if (!isApplicable(question, profileOf(record))) return false;
  if (question.kind !== "choice" || question.after === undefined) return true;
  const { after } = question;
  const leader = definition.questions.find((other) => other.id === after.question);
  const answer = record[after.question];
  return (
    leader !== undefined &&
    isAsked(definition, leader, record) &&
    typeof answer === "string" &&
    after.answers.includes(answer)
  );
}

/** The answers that count: those to questions that are asked now. One that is hidden stays kept, but says nothing. */
export function askedAnswers(definition: ScanDefinition, record: Answers): Answers {
  const asked = definition.questions.filter((question) => isAsked(definition, question, record));
  return Object.fromEntries(asked.flatMap(({ id }) => answered(id, record[id])));
}

// an empty text is an answer that was taken back
const answered = (id: string, answer: Answer | undefined): [string, Answer][] =>
  answer === undefined || answer === "" ? [] : [[id, answer]];

/** The scored questions of one dimension, or of the whole scan, that count for this profile, in the scan's order. */
export function applicableScored(definition: ScanDefinition, profile: Profile, dimension?: string): ScoredQuestion[] {
  const found: ScoredQuestion[] = [];
  for (const question of definition.questions) {
    if (question.kind === "choice") continue;
    if (dimension !== undefined && question.dimension !== dimension) continue;
    if (isApplicable(question, profile)) found.push(question);
  }
  return found;
}

/** The options that this profile is shown, without the 'unknown' and 'none of these' that belong to every kind. */
export function shownOptions(question: Question, profile: Profile): Option[] {
  return question.options.filter((option) => option.except === undefined || !anyMatch(option.except, profile));
}

/** K: the number of ticks that earns full marks; lower for someone who works alone. */
export function fullMarks(question: TicksQuestion, profile: Profile): number {
  return profile.size === "zzp" ? question.fullMarks.zzp : question.fullMarks.other;
}

/** The group of the sector question that an SBI letter belongs to (`K` → `M`), or undefined without a sector. */
export function sectorGroup(definition: ScanDefinition, sector: string | undefined): string | undefined {
  if (sector === undefined) return undefined;
  const groups = definition.questions.find((question) => question.id === "sector")?.options ?? [];
  return groups.find((group) => group.id === sector || group.covers?.includes(sector))?.id;
}

function profileOf(record: Answers): Profile {
  const { sector, size, customers } = record;
  return {
    ...(typeof sector === "string" && { sector }),
    ...(typeof size === "string" && { size }),
    ...(typeof customers === "string" && { customers }),
  };
}

const ruleKeys = ["sector", "size", "customers"] as const;

function anyMatch(rule: ProfileRule, profile: Profile): boolean {
  return ruleKeys.some((key) => matches(rule[key], profile[key]) === true);
}

function allMatch(rule: ProfileRule, profile: Profile): boolean {
  return ruleKeys.every((key) => matches(rule[key], profile[key]) !== false);
}

function matches(allowed: readonly string[] | undefined, value: string | undefined): boolean | undefined {
  if (allowed === undefined) return undefined;
  return value !== undefined && allowed.includes(value);
}

import type { Answer, Answers } from "#app/domain/scan/answers.ts";
import { isAsked } from "#app/domain/scan/applicability.ts";
import type { Question, ScanDefinition } from "#app/domain/scan/definition.ts";
import { followedDays } from "#app/domain/scan/followed.ts";
import { type Progress, progressOf } from "#app/domain/scan/progress.ts";
import { dayMs } from "#app/lib/dates.ts";
import { amsterdam, machineTime } from "#app/lib/format.ts";
import { classOf, durationBounds, secondsBounds } from "./buckets.ts";

/**
 * What is counted, and of what. The month of every count is the month in which the response began, so that the steps of
 * one funnel are about the same people.
 * - `started`, `quick` (she stayed with the short way), `completed`, `booked` (she made an appointment with it): item empty.
 * - `reached`: a part in which, or after which, she answered something. `stopped`: the question at which an unfinished
 *   scan has been quiet for a day; empty when only the last press was missing.
 * - `asked`, `answered`: a question that this company is asked, and answered.
 * - `answer`, of completed scans only: `S1` for whoever answered it, `S1=2` for one option, `S1=unknown`; `R2=none` for an empty tick list.
 * - `seconds`: `S1<8`, between the answer before and this one; `partSeconds`: `D1<40`, all of those in one part together;
 *   `duration`: `<300`, from first answer to completion.
 * - `partner`, `partnerCompleted`, `partnerBooked`: a partner's id, for what it sent that was started, completed and booked.
 */
export const measures = [
  "started",
  "quick",
  "completed",
  "booked",
  "reached",
  "stopped",
  "asked",
  "answered",
  "answer",
  "seconds",
  "partSeconds",
  "duration",
  "partner",
  "partnerCompleted",
  "partnerBooked",
] as const;
export type Measure = (typeof measures)[number];

/** What was counted of one measure: item → how often. */
export type Sums = ReadonlyMap<string, number>;

/** "measure item" → how often. */
export type Counts = Readonly<Record<string, number>>;

/** Everything of one response that is counted. */
export interface ResponseFacts {
  readonly pace: "whole" | "quick";
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
  readonly partnerId: string | null;
  readonly bookedAt: Date | null;
  readonly answers: readonly GivenAnswer[];
}

export interface GivenAnswer {
  readonly question: string;
  readonly value: Answer;
  readonly revision: number;
  readonly answeredAt: Date;
}

/** What one response counts for at this moment. */
export function countsOf(definition: ScanDefinition, facts: ResponseFacts, now: Date): Counts {
  const counts: Record<string, number> = {};
  const count = (measure: Measure, item = "", times = 1) => {
    counts[`${measure} ${item}`] = (counts[`${measure} ${item}`] ?? 0) + times;
  };
  const record = Object.fromEntries(facts.answers.map(({ question, value }) => [question, value]));
  const progress = progressOf(definition, record);
  countSteps(facts, count);
  countQuestions(progress, record, count);
  countReach({ facts, progress, record }, now, count);
  countTimes(definition, pauses(facts), count);
  if (facts.completedAt !== null) countOptions(definition, record, count);
  return counts;
}

/** What to add to the tallies to get from one response's earlier counts to its new ones; without zeros. */
export function changeBetween(before: Counts, after: Counts): Counts {
  const changes: Record<string, number> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const change = (after[key] ?? 0) - (before[key] ?? 0);
    if (change !== 0) changes[key] = change;
  }
  return changes;
}

/** The parts of a key of `Counts`. */
export function keyParts(key: string): { measure: string; item: string } {
  const space = key.indexOf(" ");
  return { measure: key.slice(0, space), item: key.slice(space + 1) };
}

/** The month that all counts of a response belong to, "2026-11": when it began, on the clock of Hilversum. */
export const monthOf = (startedAt: Date): string => machineTime(startedAt.getTime(), amsterdam).slice(0, 7);

/** When to look again at a response that nobody completes: daily for a month, for what became of it. */
export function lookAgainAt({ startedAt, completedAt }: ResponseFacts, now: Date): Date | null {
  if (completedAt !== null || now.getTime() >= startedAt.getTime() + followedDays * dayMs) return null;
  return new Date(now.getTime() + dayMs);
}

type Count = (measure: Measure, item?: string, times?: number) => void;

function countSteps(facts: ResponseFacts, count: Count): void {
  const { startedAt, completedAt, partnerId } = facts;
  count("started");
  if (facts.pace === "quick") count("quick");
  if (facts.bookedAt !== null) count("booked");
  if (partnerId !== null) count("partner", partnerId);
  if (partnerId !== null && facts.bookedAt !== null) count("partnerBooked", partnerId);
  if (completedAt === null) return;
  count("completed");
  if (partnerId !== null) count("partnerCompleted", partnerId);
  const bound = classOf((completedAt.getTime() - startedAt.getTime()) / 1000, durationBounds);
  if (bound !== null) count("duration", `<${bound}`);
}

function countQuestions(progress: Progress, record: Answers, count: Count): void {
  for (const { questions } of progress.parts) {
    for (const { id } of questions) {
      count("asked", id);
      if (record[id] !== undefined) count("answered", id);
    }
  }
}

function countReach(
  { facts, progress, record }: { facts: ResponseFacts; progress: Progress; record: Answers },
  now: Date,
  count: Count,
): void {
  const last = progress.parts.findLastIndex(({ questions }) => questions.some(({ id }) => record[id] !== undefined));
  const reached = facts.completedAt === null ? progress.parts.slice(0, last + 1) : progress.parts;
  for (const { id } of reached) count("reached", id);
  const quiet = now.getTime() - facts.updatedAt.getTime() >= dayMs;
  if (facts.completedAt === null && quiet) count("stopped", progress.next?.question ?? "");
}

interface Pause {
  readonly question: string;
  readonly seconds: number;
}

/** The time before each answer that was never changed. Answers that came together tell nothing, and half an hour is not thinking. */
function pauses({ answers }: ResponseFacts): Pause[] {
  const inTime = [...answers].sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime());
  return inTime.flatMap(({ question, revision, answeredAt }, index) => {
    const before = inTime[index - 1]?.answeredAt;
    const together = inTime[index + 1]?.answeredAt.getTime() === answeredAt.getTime();
    if (before === undefined || revision > 1 || together || before.getTime() === answeredAt.getTime()) return [];
    const seconds = (answeredAt.getTime() - before.getTime()) / 1000;
    return classOf(seconds, secondsBounds) === null ? [] : [{ question, seconds }];
  });
}

function countTimes({ parts }: ScanDefinition, times: readonly Pause[], count: Count): void {
  for (const { question, seconds } of times) count("seconds", `${question}<${classOf(seconds, secondsBounds)}`);
  for (const { id, questions } of parts) {
    const together = times.reduce(
      (sum, { question, seconds }) => sum + (questions.includes(question) ? seconds : 0),
      0,
    );
    const bound = classOf(together, secondsBounds);
    if (together > 0 && bound !== null) count("partSeconds", `${id}<${bound}`);
  }
}

function countOptions(definition: ScanDefinition, record: Answers, count: Count): void {
  for (const question of definition.questions) {
    const answer = record[question.id];
    if (answer === undefined || !isAsked(definition, question, record)) continue;
    count("answer", question.id);
    for (const option of optionsIn(question, answer)) count("answer", `${question.id}=${option}`);
  }
}

function optionsIn({ options }: Question, answer: Answer): readonly string[] {
  if (typeof answer === "string") return [answer];
  const known = options.filter(({ id }) => answer.includes(id)).map(({ id }) => id);
  return known.length === 0 ? ["none"] : known;
}

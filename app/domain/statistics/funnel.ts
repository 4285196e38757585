import type { ScanDefinition, Text } from "#app/domain/scan/definition.ts";
import { smallest } from "#app/lib/small-numbers.ts";
import { durationBounds, medianOf, secondsBounds } from "./buckets.ts";
import type { Measure, Sums } from "./counts.ts";
import type { PeriodCounts } from "./period-counts.ts";

export interface FunnelStep {
  readonly id: string;
  /** The part's title; null for the steps that every scan has. */
  readonly title: Text | null;
  /** Null where the number is too small to show. */
  readonly count: number | null;
  /** Of the scans that were started: whole percent. */
  readonly share: number | null;
  /** Median seconds that a part took, and for `completed` the whole scan; null below five measurements, or without any. */
  readonly seconds: number | null;
}

export interface QuestionFigures {
  readonly id: string;
  readonly text: Text;
  readonly answered: number | null;
  /** Scans that went quiet at this question. */
  readonly stopped: number | null;
  /** Median seconds from the answer before to this one; null below five measurements. */
  readonly seconds: number | null;
}

export interface Funnel {
  readonly steps: readonly FunnelStep[];
  readonly questions: readonly QuestionFigures[];
  /** The question at which most scans went quiet, when that may be shown. */
  readonly hardest: QuestionFigures | null;
}

/** What a funnel is made of: counts of every month, since each quarter's decide what another may show … */
export const funnelMeasures = [
  "started",
  "reached",
  "completed",
  "booked",
  "answered",
  "stopped",
] as const satisfies readonly Measure[];

/** … and times of the period alone. */
export const timeMeasures = ["seconds", "partSeconds", "duration"] as const satisfies readonly Measure[];

type Times = (measure: Measure) => Sums;

/** From starting to booking, part by part, and what happened at each question. Small numbers are held back. */
export function funnelOf(definition: ScanDefinition, counts: PeriodCounts, times: Times): Funnel {
  const questions = questionFigures(definition, counts, times);
  const hardest = questions.reduce<QuestionFigures | null>(
    (most, question) => ((question.stopped ?? 0) > (most?.stopped ?? 0) ? question : most),
    null,
  );
  return { steps: stepsOf(definition, counts, times), questions, hardest };
}

function stepsOf({ parts }: ScanDefinition, counts: PeriodCounts, times: Times): FunnelStep[] {
  const [started = null] = counts.shown(counts.of("started"));
  const step = (id: string, measure: Measure, more: Partial<FunnelStep> = {}): FunnelStep => {
    const [count = null] = counts.shown(counts.of(measure, measure === "reached" ? id : ""));
    const share = !started || count === null ? null : Math.round((100 * count) / started);
    return { id, title: null, count, share, seconds: null, ...more };
  };
  const partTime = (id: string) => classMedian(times("partSeconds"), `${id}<`, secondsBounds);
  return [
    step("started", "started"),
    ...parts.map(({ id, title }) => step(id, "reached", { title, seconds: partTime(id) })),
    step("completed", "completed", { seconds: classMedian(times("duration"), "<", durationBounds) }),
    step("booked", "booked"),
  ];
}

function questionFigures(definition: ScanDefinition, counts: PeriodCounts, times: Times): QuestionFigures[] {
  const inOrder = definition.parts.flatMap(({ questions }) => questions);
  const questions = inOrder.flatMap((id) => definition.questions.find((question) => question.id === id) ?? []);
  const stopped = counts.shown(...questions.map(({ id }) => counts.of("stopped", id)), counts.of("stopped"));
  return questions.map(({ id, text }, index) => ({
    id,
    text,
    answered: counts.shown(counts.of("answered", id))[0] ?? null,
    stopped: stopped[index] ?? null,
    seconds: classMedian(times("seconds"), `${id}<`, secondsBounds),
  }));
}

function classMedian(sums: Sums, prefix: string, bounds: readonly number[]): number | null {
  const counts = new Map(bounds.map((bound) => [bound, sums.get(`${prefix}${bound}`) ?? 0]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total < smallest ? null : medianOf(counts, bounds);
}

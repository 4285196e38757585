import type { Answers } from "#app/domain/scan/answers.ts";
import { roundedHalfUp } from "#app/lib/fraction.ts";
import type { Language } from "#app/texts/language.ts";
import { type CrosswalkRule, followingFrom } from "./crosswalk.ts";
import {
  type DmaAnswers,
  type DmaQuestion,
  fieldsOf,
  isAnswered,
  pairParts,
  type Questionnaire,
} from "./questionnaire.ts";
import { bandOf, type DmaBand, dmaScoreOf } from "./score.ts";

interface ItemView {
  readonly field: string;
  readonly label: string;
  /** What is filled in: `plan` and `invested`, `yes`, or the number of a level or degree; empty = open. */
  readonly chosen: readonly string[];
  readonly fromScan: boolean;
}

/** One question as its page shows it: what was kept before, else what follows from the scan. */
export interface DmaQuestionView {
  readonly number: number;
  readonly kind: DmaQuestion["kind"];
  readonly text: string;
  readonly hint: string | null;
  readonly items: readonly ItemView[];
  /** Something here comes from the scan, and nobody looked at it yet. */
  readonly fromScan: boolean;
}

/** @param answered.kept what is kept of the questionnaire; @param answered.scan the answers to the scan it follows */
export function questionView(
  question: DmaQuestion,
  answered: { kept: DmaAnswers; scan: Answers; rules: readonly CrosswalkRule[] },
  language: Language,
): DmaQuestionView {
  const { number, kind, text, hint } = question;
  const known = followingFrom(answered.rules, answered.scan);
  const untouched = fieldsOf(question).every((field) => answered.kept[field] === undefined);
  const values = untouched ? known : answered.kept;
  const items = question.items.map(({ field, label }) => {
    const fields = kind === "pairs" ? pairParts.map((part) => `${field}:${part}`) : [field];
    const fromScan = untouched && fields.some((name) => known[name] !== undefined);
    return { field, label: label[language], chosen: chosenOf(kind, field, values), fromScan };
  });
  const fromScan = items.some((item) => item.fromScan);
  return { number, kind, text: text[language], hint: hint?.[language] ?? null, items, fromScan };
}

function chosenOf(kind: DmaQuestion["kind"], field: string, values: DmaAnswers): string[] {
  if (kind === "pairs") return pairParts.filter((part) => values[`${field}:${part}`] === 1);
  const value = values[field];
  if (kind === "ticks") return value === 1 ? ["yes"] : [];
  return value === undefined ? [] : [String(value)];
}

export interface DmaOverview {
  readonly answered: number;
  readonly questions: readonly { readonly number: number; readonly text: string; readonly answered: boolean }[];
  /** The first question that is still open; null when none is. */
  readonly next: number | null;
  /** The result, once every question is answered. */
  readonly score: { readonly total: ScoreView; readonly dimensions: readonly ScoreView[] } | null;
}
interface ScoreView {
  readonly id: string;
  readonly points: number;
  readonly band: DmaBand;
}

/** What is done and open of the questionnaire, and what it comes to. */
export function dmaOverview(questionnaire: Questionnaire, kept: DmaAnswers, language: Language): DmaOverview {
  const questions = questionnaire.map((question) => ({
    number: question.number,
    text: question.text[language],
    answered: isAnswered(question, kept),
  }));
  const next = questions.find(({ answered }) => !answered)?.number ?? null;
  return {
    questions,
    answered: questions.filter(({ answered }) => answered).length,
    next,
    score: scoreView(questionnaire, kept),
  };
}

function scoreView(questionnaire: Questionnaire, kept: DmaAnswers): DmaOverview["score"] {
  const { total, dimensions } = dmaScoreOf(questionnaire, kept);
  if (total === null) return null;
  const shown = dimensions.flatMap(({ dimension: id, points }) =>
    points === null ? [] : [{ id, points: roundedHalfUp(points), band: bandOf(points) }],
  );
  return { total: { id: "total", points: roundedHalfUp(total), band: bandOf(total) }, dimensions: shown };
}

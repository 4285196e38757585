import type { Answer, Answers } from "#app/domain/scan/answers.ts";
import { askedAnswers } from "#app/domain/scan/applicability.ts";
import type { Question, ScanDefinition, Text } from "#app/domain/scan/definition.ts";
import type { KeptMeasure, KeptScore } from "#app/domain/scan/kept-score.ts";
import { quarterOf } from "#app/lib/dates.ts";
import { monthOf } from "./counts.ts";

/** One response as it leaves the house: what could say whose it is, is left out or replaced. */
export interface ExportedResponse {
  /** Pseudonyms: the same in every file of this installation, and of no use outside it. */
  readonly scan: string;
  readonly company: string;
  readonly version: number;
  readonly language: string;
  readonly pace: string;
  readonly partner: string | null;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly booked: boolean;
  readonly inPeers: boolean;
  readonly answers: Answers;
  /** As it was kept when she completed the scan; null when she has not. */
  readonly score: KeptScore | null;
}

type ExportValue = string | number | null;

/** What a column means: one of the fixed ones, or an answer, or a score. */
export type ColumnMeaning =
  | { readonly kind: "fixed"; readonly id: FixedColumn }
  | { readonly kind: "answer"; readonly question: Text; readonly options: readonly { id: string; label: Text }[] }
  | { readonly kind: "tick"; readonly question: Text; readonly option: Text }
  | { readonly kind: "score"; readonly of: Text | null; readonly part: ScorePart };

export interface ExportColumn {
  /** Its name in the file: never translated, the same as long as the version lives. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  readonly value: (row: ExportedResponse, asked: Answers) => ExportValue;
}

const fixed = {
  scan: (row) => row.scan,
  company: (row) => row.company,
  version: (row) => row.version,
  language: (row) => row.language,
  pace: (row) => row.pace,
  partner: (row) => row.partner,
  // a day or an hour could be laid beside somebody's agenda
  started: (row) => quarterOf(monthOf(row.startedAt)),
  completed: (row) => Number(row.completedAt !== null),
  minutes: (row) => row.completedAt && Math.round((row.completedAt.getTime() - row.startedAt.getTime()) / 60_000),
  booked: (row) => Number(row.booked),
  inPeers: (row) => Number(row.inPeers),
  diiLow: ({ score }) => score?.dii.low ?? null,
  diiHigh: ({ score }) => score?.dii.high ?? null,
  diiBand: ({ score }) => score?.dii.band ?? null,
} as const satisfies Record<string, (row: ExportedResponse) => ExportValue>;
export type FixedColumn = keyof typeof fixed;

const scoreParts = {
  score: (measure) => measure.score,
  level: (measure) => measure.level,
  lower: (measure) => tenths(measure.lower),
  upper: (measure) => tenths(measure.upper),
} as const satisfies Record<string, (measure: KeptMeasure) => ExportValue>;
export type ScorePart = keyof typeof scoreParts;
const scorePartNames: readonly ScorePart[] = ["score", "level", "lower", "upper"];

const before: readonly FixedColumn[] = [
  ...(["scan", "company", "version", "language", "pace", "partner"] as const),
  ...(["started", "completed", "minutes", "booked", "inPeers"] as const),
];
const after: readonly FixedColumn[] = ["diiLow", "diiHigh", "diiBand"];

/** The columns of a file with all responses to one version: the same for every response, one for each tick of a tick list. */
export function exportColumns(definition: ScanDefinition): ExportColumn[] {
  const byId = new Map(definition.questions.map((question) => [question.id, question]));
  const questions = definition.parts.flatMap((part) => part.questions.flatMap((id) => byId.get(id) ?? []));
  return [
    ...before.map(fixedColumn),
    ...questions.flatMap((question) => questionColumns(definition, question)),
    ...scoreColumns("total", null),
    ...definition.dimensions.flatMap(({ id, name }) => scoreColumns(id, name)),
    ...after.map(fixedColumn),
  ];
}

/** One response in these columns. Answers to questions that this company is not asked stay out, as they do not count. */
export function exportRow(
  definition: ScanDefinition,
  columns: readonly ExportColumn[],
  row: ExportedResponse,
): ExportValue[] {
  const answers = askedAnswers(definition, row.answers);
  return columns.map(({ value }) => value(row, answers));
}

const fixedColumn = (id: FixedColumn): ExportColumn => ({ name: id, meaning: { kind: "fixed", id }, value: fixed[id] });

function questionColumns({ words }: ScanDefinition, { id, kind, text, options }: Question): ExportColumn[] {
  if (kind !== "ticks") {
    const known = options.map((option) => ({ id: option.id, label: option.label }));
    const offered = kind === "choice" ? known : [...known, { id: "unknown", label: words.unknown }];
    const value: ExportColumn["value"] = (_, answers) => (typeof answers[id] === "string" ? answers[id] : null);
    return [{ name: id, meaning: { kind: "answer", question: text, options: offered }, value }];
  }
  const ticks = options.map((option) => ({ id: option.id, label: option.label }));
  const all = [...ticks, { id: "none", label: words.none }, { id: "unknown", label: words.unknown }];
  return all.map((option) => ({
    name: `${id}.${option.id}`,
    meaning: { kind: "tick", question: text, option: option.label },
    value: (_, answers) => tickValue(answers[id], option.id),
  }));
}

function tickValue(answer: Answer | undefined, option: string): number | null {
  if (answer === undefined) return null;
  if (typeof answer === "string") return Number(answer === option);
  return Number(option === "none" ? answer.length === 0 : answer.includes(option));
}

function scoreColumns(of: string, name: Text | null): ExportColumn[] {
  return scorePartNames.map((part) => ({
    name: `${of}.${part}`,
    meaning: { kind: "score", of: name, part },
    value: ({ score }) => {
      const measure = score && (of === "total" ? score.total : score.dimensions[of]);
      return measure ? scoreParts[part](measure) : null;
    },
  }));
}

/** A kept fraction, "605/16", to one decimal. */
function tenths(kept: string): number {
  const [numerator = 0, denominator = 1] = kept.split("/").map(Number);
  return Math.round((10 * numerator) / denominator) / 10;
}

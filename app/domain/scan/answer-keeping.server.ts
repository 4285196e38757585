import { eq, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { answer } from "#db/schema/scan.ts";
import type { Answer, Answers } from "./answers.ts";
import { type KeptAnswer, settle } from "./settle.ts";

/** Answers to keep by question id; null takes an earlier answer away. */
export type ChangedAnswers = Readonly<Record<string, Answer | null>>;

/** What is known of how answers were given; nothing known: just now, by who saw what is kept. */
export interface Circumstances {
  /** Milliseconds since each was given, by question. */
  readonly ages?: Readonly<Record<string, number>>;
  /** The revision that she had before her, by question. */
  readonly bases?: Readonly<Record<string, number>>;
  /** They give way to what was changed elsewhere since the page was made. */
  readonly yields?: boolean;
  /** The response that the page was made of. */
  readonly responseId?: string | undefined;
}

export interface KeptState {
  /** Everything that is kept, also for questions that are hidden now. */
  readonly answers: Answers;
  /** Question id → how often its answer was changed. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Of what was saved: the questions whose answer had been changed on another screen. */
  readonly elsewhere: readonly string[];
}

export type KeptAnswers = ReadonlyMap<string, KeptAnswer>;

interface AnswerRow {
  readonly question: string | null;
  readonly value: Answer | null;
  readonly revision: number | null;
  readonly answeredAt: Date | null;
}

// a row outlives its answer, so that an older answer that arrives later does not come back to life
const takenBack = "";

/** The answers in rows, which may come from an outer join. */
export function keptFrom(rows: readonly AnswerRow[]): KeptAnswers {
  const kept = new Map<string, KeptAnswer>();
  for (const { question, value, revision, answeredAt } of rows) {
    if (question === null || value === null || revision === null || answeredAt === null) continue;
    kept.set(question, { value: value === takenBack ? null : value, revision, answeredAt });
  }
  return kept;
}

/** Everything that was ever answered in a response. */
export async function keptAnswers(tx: Writer, responseId: string): Promise<KeptAnswers> {
  return keptFrom(await tx.select().from(answer).where(eq(answer.responseId, responseId)));
}

/** The answers that stand now. */
export function currentAnswers(kept: KeptAnswers): Answers {
  return Object.fromEntries([...kept].flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])));
}

/** The revisions of the answers that stand now, and of those that were taken back. */
export function revisionsOf(kept: KeptAnswers): Record<string, number> {
  return Object.fromEntries([...kept].map(([id, { revision }]) => [id, revision]));
}

/** Answers as the database takes them. */
export const storedAnswers = (answers: Answers): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, stored(value)]));

/** What stands after these answers came in, and the answers that must be written for it. */
export interface SettledAnswers extends KeptState {
  readonly kept: KeptAnswers;
  readonly fresh: ReadonlyMap<string, KeptAnswer>;
  /** How many answers became other ones. */
  readonly changed: number;
}

/** Decides, question by question, what stands after these answers came in. */
export function settleAnswers(
  before: KeptAnswers,
  { answers, circumstances }: { answers: ChangedAnswers; circumstances: Circumstances },
  now: Date,
): SettledAnswers {
  const kept = new Map(before);
  const fresh = new Map<string, KeptAnswer>();
  const elsewhere: string[] = [];
  let changed = 0;
  for (const [question, value] of Object.entries(answers)) {
    const settled = settle(before.get(question), { value, ...givenHow(circumstances, question, now) });
    if (settled.elsewhere) elsewhere.push(question);
    if (settled.changed) changed += 1;
    if (settled.kept === undefined || settled.kept === before.get(question)) continue;
    kept.set(question, settled.kept);
    fresh.set(question, settled.kept);
  }
  return { answers: currentAnswers(kept), revisions: revisionsOf(kept), elsewhere, changed, kept, fresh };
}

/** Writes answers of any number of responses, in one statement. @param fresh by the response's id */
export async function writeAnswers(
  tx: Writer,
  fresh: ReadonlyMap<string, ReadonlyMap<string, KeptAnswer>>,
): Promise<void> {
  const rows = [...fresh].flatMap(([responseId, answers]) =>
    [...answers].map(([question, { value, revision, answeredAt }]) => {
      return { responseId, question, value: value === null ? takenBack : stored(value), revision, answeredAt };
    }),
  );
  if (rows.length === 0) return;
  const set = { value: sql`excluded.value`, revision: sql`excluded.revision`, answeredAt: sql`excluded.answered_at` };
  const target = [answer.responseId, answer.question];
  await tx.insert(answer).values(rows).onConflictDoUpdate({ target, set });
}

function givenHow({ ages, bases, yields }: Circumstances, question: string, now: Date) {
  return { givenAt: new Date(now.getTime() - (ages?.[question] ?? 0)), base: bases?.[question], yields };
}

const stored = (value: Answer): string | string[] => (typeof value === "string" ? value : [...value]);

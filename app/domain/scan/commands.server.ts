import { and, eq, inArray } from "drizzle-orm";
import { record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { answer, response } from "#db/schema/scan.ts";
import type { Answer } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";

/** Answers to keep by question id; null takes an earlier answer away. */
export type ChangedAnswers = Readonly<Record<string, Answer | null>>;

/** Nobody signs in for a scan: who has the link is the owner. */
const owner = { id: null, role: "entrepreneur" };

/**
 * Begins a response with its first answers: an empty one is never kept.
 * @returns the token of its private link and cookie, kept as a hash only; refused when there is no answer in it
 */
export async function startResponse(
  db: Database,
  start: { definition: ScanDefinition; language: Language; answers: ChangedAnswers },
  now: Date,
): Promise<Outcome<{ token: string }, "no-answers" | "unknown-question">> {
  const { definition, language, answers } = start;
  if (!allKnown(definition, answers)) return refused("unknown-question");
  if (Object.values(answers).every((value) => value === null)) return refused("no-answers");
  const token = newToken();
  await db.transaction(async (tx) => {
    const values = { scan: definition.id, version: definition.version, language, tokenHash: hashOf(token) };
    const made = madeRow(
      await tx
        .insert(response)
        .values({ ...values, startedAt: now, updatedAt: now })
        .returning({ id: response.id }),
    );
    await keepAnswers(tx, { responseId: made.id, answers }, now);
    await record(tx, { by: owner, action: "response.started", object: { type: "response", id: made.id } });
  });
  return done({ token });
}

/**
 * Keeps answers to a response, whether in progress or completed. An answer that did not change is left alone; one that
 * did gets the next revision. Answers to questions that are hidden now stay as they are.
 * @returns how many answers changed
 */
export async function saveAnswers(
  db: Database,
  save: { definition: ScanDefinition; token: string; answers: ChangedAnswers },
  now: Date,
): Promise<Outcome<{ changed: number }, "not-found" | "unknown-question">> {
  if (!allKnown(save.definition, save.answers)) return refused("unknown-question");
  return db.transaction(async (tx) => {
    const responseId = await idOf(tx, save.token);
    if (responseId === undefined) return refused("not-found");
    return done({ changed: await keepAnswers(tx, { responseId, answers: save.answers }, now) });
  });
}

/** Marks a response as completed, once: doing it again changes nothing. Questions may have been skipped. */
export async function completeResponse(
  db: Database,
  { token }: { token: string },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: response.id, completedAt: response.completedAt })
      .from(response)
      .where(eq(response.tokenHash, hashOf(token)));
    if (!found) return refused("not-found");
    if (found.completedAt !== null) return done(null);
    await tx.update(response).set({ completedAt: now, updatedAt: now }).where(eq(response.id, found.id));
    await record(tx, { by: owner, action: "response.completed", object: { type: "response", id: found.id } });
    return done(null);
  });
}

async function idOf(tx: Writer, token: string): Promise<string | undefined> {
  const rows = await tx
    .select({ id: response.id })
    .from(response)
    .where(eq(response.tokenHash, hashOf(token)));
  return rows[0]?.id;
}

function allKnown(definition: ScanDefinition, answers: ChangedAnswers): boolean {
  const known = new Set(definition.questions.map(({ id }) => id));
  return Object.keys(answers).every((id) => known.has(id));
}

async function keepAnswers(
  tx: Writer,
  { responseId, answers }: { responseId: string; answers: ChangedAnswers },
  now: Date,
): Promise<number> {
  const asked = Object.keys(answers);
  if (asked.length === 0) return 0;
  const these = and(eq(answer.responseId, responseId), inArray(answer.question, asked));
  const kept = new Map((await tx.select().from(answer).where(these)).map((row) => [row.question, row]));
  const changed = Object.entries(answers).filter(([id, value]) => !same(kept.get(id)?.value ?? null, value));
  for (const [question, value] of changed) {
    const where = and(eq(answer.responseId, responseId), eq(answer.question, question));
    const old = kept.get(question);
    if (value === null) await tx.delete(answer).where(where);
    else if (old === undefined) {
      await tx.insert(answer).values({ responseId, question, value: stored(value), revision: 1, answeredAt: now });
    } else {
      await tx
        .update(answer)
        .set({ value: stored(value), revision: old.revision + 1, answeredAt: now })
        .where(where);
    }
  }
  if (changed.length > 0) await tx.update(response).set({ updatedAt: now }).where(eq(response.id, responseId));
  return changed.length;
}

const stored = (value: Answer): string | string[] => (typeof value === "string" ? value : [...value]);

const same = (one: Answer | null, other: Answer | null) => JSON.stringify(one) === JSON.stringify(other);

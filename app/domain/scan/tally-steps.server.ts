// Steps for whoever counts responses: which are due, all that is to be counted of them, and what has been counted.
import { asc, eq, lte } from "drizzle-orm";
import type { Reader, Writer } from "#db/database.ts";
import { response, responseResult, responseTally } from "#db/schema/scan.ts";
import { storedAnswers } from "./answer-keeping.server.ts";
import { answerRows } from "./answer-rows.server.ts";
import type { Answers } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { keptScoreOf } from "./kept-score.ts";

export type CountableResponse = Awaited<ReturnType<typeof responsesToCount>>[number];

/** The responses that must be counted (again), longest due first, each with its answers, its kept score and what was counted before. */
export async function responsesToCount(tx: Reader, now: Date, most: number) {
  const rows = await tx
    .select({ response, counted: responseTally.counted, score: responseResult.score })
    .from(responseTally)
    .innerJoin(response, eq(response.id, responseTally.responseId))
    .leftJoin(responseResult, eq(responseResult.responseId, responseTally.responseId))
    .where(lte(responseTally.dueAt, now))
    .orderBy(asc(responseTally.dueAt))
    .limit(most);
  const answers = await answerRows(
    tx,
    rows.map((row) => row.response.id),
  );
  // an empty text is an answer that was taken back
  const standing = (id: string) => (answers.get(id) ?? []).filter(({ value }) => value !== "");
  return rows.map((row) => ({ ...row, answers: standing(row.response.id) }));
}

/** Notes what of a response is in the tallies now, and when to look at it again; null: when something happens to it. */
export async function settleTally(
  tx: Writer,
  { responseId, ...settled }: { responseId: string; counted: Record<string, number>; dueAt: Date | null },
): Promise<void> {
  await tx.update(responseTally).set(settled).where(eq(responseTally.responseId, responseId));
}

/** Keeps the result of a response that was completed before results were kept. */
export async function keepMissingResult(
  tx: Writer,
  { responseId, definition, answers }: { responseId: string; definition: ScanDefinition; answers: Answers },
  now: Date,
): Promise<void> {
  const score = keptScoreOf(definition, answers);
  await tx
    .insert(responseResult)
    .values({ responseId, answers: storedAnswers(answers), score, computedAt: now })
    .onConflictDoNothing();
}

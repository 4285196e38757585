// Steps for whoever counts responses: which are due, all that is to be counted of them, and what has been counted.
import { asc, eq, inArray, lte } from "drizzle-orm";
import type { Reader, Writer } from "#db/database.ts";
import { answer, response, responseResult, responseTally } from "#db/schema/scan.ts";
import { storedAnswers } from "./answer-keeping.server.ts";
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
  const answers = await answersTo(
    tx,
    rows.map((row) => row.response.id),
  );
  return rows.map((row) => ({ ...row, answers: answers.get(row.response.id) ?? [] }));
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

async function answersTo(tx: Reader, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(answer)
          .where(inArray(answer.responseId, [...ids]));
  const byResponse = new Map<string, typeof rows>();
  for (const row of rows) {
    // an empty text is an answer that was taken back
    if (row.value === "") continue;
    const others = byResponse.get(row.responseId);
    if (others) others.push(row);
    else byResponse.set(row.responseId, [row]);
  }
  return byResponse;
}

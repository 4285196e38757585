import type { Writer } from "#db/database.ts";
import { responseResult } from "#db/schema/scan.ts";
import { storedAnswers } from "./answer-keeping.server.ts";
import type { Answers } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { keptScoreOf } from "./kept-score.ts";
import { countAgain } from "./steps.server.ts";

/** Keeps what a completed response comes to now, in the transaction that changed it. */
export async function keepResult(
  tx: Writer,
  { id, definition, answers }: { id: string; definition: ScanDefinition; answers: Answers },
  now: Date,
): Promise<void> {
  const values = { answers: storedAnswers(answers), score: keptScoreOf(definition, answers), computedAt: now };
  await tx
    .insert(responseResult)
    .values({ responseId: id, ...values })
    .onConflictDoUpdate({ target: responseResult.responseId, set: values });
  await countAgain(tx, id, now);
}

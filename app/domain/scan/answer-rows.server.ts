import { inArray } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { answer } from "#db/schema/scan.ts";

type AnswerRow = typeof answer.$inferSelect;

/** Every row of an answer to these responses, by response; one of an empty text was taken back. */
export async function answerRows(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, AnswerRow[]>> {
  const byResponse = new Map<string, AnswerRow[]>();
  if (ids.length === 0) return byResponse;
  const rows = await db
    .select()
    .from(answer)
    .where(inArray(answer.responseId, [...ids]));
  for (const row of rows) {
    const others = byResponse.get(row.responseId);
    if (others) others.push(row);
    else byResponse.set(row.responseId, [row]);
  }
  return byResponse;
}

import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { type KeptScore, response, responseResult } from "#db/schema/scan.ts";
import { scanVersionOf } from "./catalogue.server.ts";
import type { FoundResponse } from "./queries.server.ts";
import { findResponseById } from "./queries.server.ts";
import type { Run } from "./runs.ts";

/** A completed scan of a company, with the score as it was reckoned then. */
export interface CompletedRun extends Run {
  readonly id: string;
  readonly completedAt: Date;
  readonly score: KeptScore;
}

/** The completed scans of one company, oldest first. */
export async function listRuns(db: Reader, trackId: string): Promise<CompletedRun[]> {
  const rows = await db
    .select({ response, answers: responseResult.answers, score: responseResult.score })
    .from(response)
    .innerJoin(responseResult, eq(responseResult.responseId, response.id))
    .where(and(eq(response.trackId, trackId), isNotNull(response.completedAt)))
    .orderBy(asc(response.completedAt), asc(response.id));
  const runs: CompletedRun[] = [];
  for (const { response: row, answers, score } of rows) {
    const definition = await scanVersionOf(db, row.scan, row.version);
    if (definition === undefined || row.completedAt === null) continue;
    runs.push({ id: row.id, definition, answers, score, completedAt: row.completedAt });
  }
  return runs;
}

/** The scan that this one began from; undefined when it began from nothing, or that one was deleted. */
export async function findEarlierRun(
  db: Reader,
  { previousId }: Pick<FoundResponse, "previousId">,
): Promise<Run | undefined> {
  return previousId === null ? undefined : await findResponseById(db, previousId);
}

import { asc, eq } from "drizzle-orm";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import { type CompletedRun, listRuns } from "#app/domain/scan/track-queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";
import { planStep } from "#db/schema/plan.ts";
import { stepLibrary } from "#scans/steps.ts";
import { type ProgressView, progressView, type ScoredRun } from "./progress-view.ts";

export interface FoundProgress {
  /** When each completed scan was completed, oldest first, in milliseconds. */
  readonly runs: readonly number[];
  /** Place among the runs of the two that are compared; null while there is one scan or none. */
  readonly compared: { readonly before: number; readonly after: number } | null;
  readonly view: ProgressView | null;
}

/**
 * How the company of this response came on.
 * @param wish.from place among the runs of the one to compare with; the one before when left out or when it is no earlier one
 */
export async function findProgress(
  db: Reader,
  response: Pick<FoundResponse, "id" | "trackId">,
  wish: { from: number | null; language: Language },
): Promise<FoundProgress> {
  const runs = (await listRuns(db, response.trackId)).map(scored);
  const at = runs.map((run) => run.at);
  const own = runs.findIndex(({ id }) => id === response.id);
  const after = own > 0 ? own : runs.length - 1;
  const before = wish.from !== null && wish.from >= 0 && wish.from < after ? wish.from : after - 1;
  const [first, second] = [runs[before], runs[after]];
  if (first === undefined || second === undefined) return { runs: at, compared: null, view: null };
  const kept = await db
    .select()
    .from(planStep)
    .where(eq(planStep.trackId, response.trackId))
    .orderBy(asc(planStep.doneAt), asc(planStep.id));
  const source = { runs, before: first, after: second, library: stepLibrary, kept };
  return { runs: at, compared: { before, after }, view: progressView(source, wish.language) };
}

function scored({ id, definition, answers, completedAt, score }: CompletedRun): ScoredRun & { id: string } {
  const dimensions = Object.fromEntries(Object.entries(score.dimensions).map(([name, kept]) => [name, kept.score]));
  return { id, definition, answers, at: completedAt.getTime(), scores: { total: score.total.score, dimensions } };
}

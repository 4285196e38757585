import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { scanVersionOf } from "#app/domain/scan/catalogue.server.ts";
import { atPace } from "#app/domain/scan/pace.ts";
import {
  type CountableResponse,
  keepMissingResult,
  responsesToCount,
  settleTally,
} from "#app/domain/scan/tally-steps.server.ts";
import { recordVersion } from "#app/domain/scan/version-record.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { quickStart } from "#scans/index.ts";
import { changeBetween, countsOf, lookAgainAt } from "./counts.ts";
import { addToTallies, type TallyChange } from "./tally-keeping.server.ts";

/** Few enough that nobody who saves an answer meanwhile has to wait long for the writer. */
const atOnce = 25;

/**
 * Brings the tallies up to date with every response that is due. What of a response is in the tallies is kept beside it
 * and changes in the same transaction, so each is counted exactly once: however often this runs, and in however many
 * processes at once.
 * @returns how many responses were looked at
 */
export async function countResponses(db: Database, now: Date, stopping: () => boolean = () => false): Promise<number> {
  let total = 0;
  while (!stopping()) {
    const counted = await db.transaction((tx) => countSome(tx, now));
    total += counted;
    if (counted < atOnce) break;
  }
  return total;
}

/** Writes down that somebody takes all responses to a version away as a file: to be called before the first of them leaves. */
export async function recordExport(
  db: Database,
  taken: { scan: string; version: number; format: "csv" | "xlsx"; by: JournalActor },
): Promise<void> {
  await db.transaction((tx) => recordVersion(tx, taken, "responses.exported"));
}

async function countSome(tx: Writer, now: Date): Promise<number> {
  const due = await responsesToCount(tx, now, atOnce);
  const changes: TallyChange[] = [];
  for (const one of due) changes.push(await countOne(tx, one, now));
  await addToTallies(tx, changes);
  return due.length;
}

async function countOne(tx: Writer, { response, ...kept }: CountableResponse, now: Date): Promise<TallyChange> {
  const { id: responseId, scan, version, startedAt } = response;
  const whole = await scanVersionOf(tx, scan, version);
  // a version that this process does not know (yet): left as it is until a newer process looks
  if (whole === undefined) {
    await settleTally(tx, { responseId, counted: kept.counted, dueAt: new Date(now.getTime() + 3_600_000) });
    return { scan, version, startedAt, change: {} };
  }
  const definition = atPace(whole, response.pace, quickStart);
  const answers = Object.fromEntries(kept.answers.map(({ question, value }) => [question, value]));
  const missing = response.completedAt !== null && kept.score === null;
  if (missing) await keepMissingResult(tx, { responseId, definition, answers }, now);
  const facts = { ...response, answers: kept.answers };
  const counted = countsOf(definition, facts, now);
  await settleTally(tx, { responseId, counted: { ...counted }, dueAt: lookAgainAt(facts, now) });
  return { scan, version, startedAt, change: changeBetween(kept.counted, counted) };
}

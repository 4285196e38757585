import type { Answers } from "#app/domain/scan/answers.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";

/** An owner's scan: its id and the token of the device it was filled in on. */
export async function scanOf({
  completed = true,
  answers = shopAnswers,
}: {
  completed?: boolean;
  answers?: Answers;
} = {}) {
  const db = testDatabase();
  const now = new Date("2026-11-23T09:00:00Z");
  const started = await startResponse(db, { definition: scan, language: "nl", answers }, now);
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value;
  if (completed) await completeResponse(db, { token, definition: scan }, now);
  const response = await findResponseByToken(db, token, now);
  if (response === undefined) throw new Error("the response is gone");
  return { id: response.id, trackId: response.trackId, token, response };
}

import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { earlierAnswers } from "#app/domain/scan/earlier-answers.ts";
import { type FoundResponse, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { startRescan } from "#app/domain/scan/rescan-commands.server.ts";
import { findEarlierRun, listRuns } from "#app/domain/scan/track-queries.server.ts";
import { response } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const db = testDatabase();
const spring = new Date("2026-04-01T09:00:00Z");
const autumn = new Date("2026-11-23T09:00:00Z");

async function started(): Promise<string> {
  const outcome = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, spring);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.token;
}

async function completed(): Promise<string> {
  const token = await started();
  await completeResponse(db, { token, definition: scan }, spring);
  return token;
}

async function again(token: string, now = autumn): Promise<string> {
  const outcome = await startRescan(db, { token, definition: scan }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.token;
}

async function found(token: string): Promise<FoundResponse> {
  const one = await findResponseByToken(db, token, autumn);
  if (!one) throw new Error("the response is gone");
  return one;
}

describe("measuring again", () => {
  it("begins without answers, in the same track, with the earlier ones at hand", async () => {
    const token = await completed();
    const [first, second] = [await found(token), await found(await again(token))];
    expect(second).toMatchObject({ trackId: first.trackId, previousId: first.id, answers: {}, completedAt: null });
    const earlier = await findEarlierRun(db, second);
    if (!earlier) throw new Error("there is no earlier scan");
    expect(Object.keys(earlierAnswers(earlier, second)).length).toBeGreaterThan(20);
  });

  it("is one scan when it is asked for twice, also at once", async () => {
    const token = await completed();
    const tokens = await Promise.all([again(token), again(token), again(token)]);
    const ids = await Promise.all(tokens.map(async (one) => (await found(one)).id));
    expect(new Set(ids).size).toBe(1);
    const { trackId } = await found(token);
    expect(await db.select().from(response).where(eq(response.trackId, trackId))).toHaveLength(2);
  });

  it("goes on from the newest completed scan, whichever link it is asked with", async () => {
    const token = await completed();
    const second = await again(token);
    await completeResponse(db, { token: second, definition: scan }, autumn);
    const third = await found(await again(token));
    expect(third.previousId).toBe((await found(second)).id);
    const runs = await listRuns(db, third.trackId);
    expect(runs.map(({ completedAt }) => completedAt)).toEqual([spring, autumn]);
    expect(runs[0]?.score.total.score).toBe(38);
  });

  it("is refused before a first scan was completed, and to who has no link", async () => {
    expect(await startRescan(db, { token: await started(), definition: scan }, autumn)).toEqual({
      ok: false,
      reason: "not-completed",
    });
    expect(await startRescan(db, { token: "x".repeat(22), definition: scan }, autumn)).toEqual({
      ok: false,
      reason: "not-found",
    });
  });
});

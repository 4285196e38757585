import { describe, expect, it } from "vitest";
import { findProgress } from "#app/domain/plan/progress-queries.server.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const wish = { from: null, language: "nl" } as const;

describe("the progress of a company", () => {
  it("compares nothing before there are two completed scans", async () => {
    const start = { definition: scan, language: "nl", answers: shopAnswers } as const;
    const outcome = await startResponse(db, start, new Date());
    if (!outcome.ok) throw new Error(outcome.reason);
    const { token } = outcome.value;
    const found = await findResponseByToken(db, token);
    if (!found) throw new Error("the response is gone");
    expect(await findProgress(db, found, wish)).toEqual({ runs: [], compared: null, view: null });
    const now = new Date("2026-11-23T09:00:00Z");
    await completeResponse(db, { token, definition: scan }, now);
    expect(await findProgress(db, found, wish)).toEqual({ runs: [now.getTime()], compared: null, view: null });
  });
});

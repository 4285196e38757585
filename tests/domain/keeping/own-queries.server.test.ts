import { describe, expect, it } from "vitest";
import { findOwnRows } from "#app/domain/keeping/own-queries.server.ts";
import { addOwnStep } from "#app/domain/plan/commands.server.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scanOf } from "./scans.ts";

const db = testDatabase();
const now = new Date("2026-11-24T09:00:00Z");

describe("all that is kept of a scan", () => {
  it("is every row of it, and no row of another company's", async () => {
    const [{ id, trackId, response }, other] = [await scanOf(), await scanOf()];
    for (const own of [
      { trackId, responseId: id },
      { trackId: other.trackId, responseId: other.id },
    ])
      await addOwnStep(db, { ...own, step: { title: own.responseId, horizon: "now" } }, now);
    const rows = await findOwnRows(db, response);
    expect(rows?.response).toMatchObject({ id, trackId, partner: null, bookedAt: null, completedAt: expect.any(Date) });
    expect(Object.fromEntries(rows?.answers.map(({ question, value }) => [question, value]) ?? [])).toEqual(
      shopAnswers,
    );
    expect(rows?.links.map(({ purpose }) => purpose)).toEqual(["device"]);
    expect(rows?.planSteps.map(({ title }) => title)).toEqual([id]);
    expect(rows?.result?.score.total.score).toBe(38);
    expect([rows?.reminder, rows?.dma]).toEqual([null, null]);
  });

  it("holds no secret, not even the hash of one", async () => {
    const { response } = await scanOf();
    const text = JSON.stringify(await findOwnRows(db, response));
    for (const name of ["tokenHash", "startKeyHash"]) expect(text).not.toContain(name);
  });

  it("is nothing when the scan is gone", async () => {
    const nobody = "019b0000-0000-7000-8000-000000000000";
    expect(await findOwnRows(db, { id: nobody, trackId: nobody })).toBeUndefined();
  });
});

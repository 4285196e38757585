import { describe, expect, it } from "vitest";
import { limits, purgeRateCounts, secondsToWait } from "#app/web/rate-limit.server.ts";
import { rateCount } from "#db/schema/people.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const noon = new Date("2026-12-01T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

describe("counting tries", () => {
  it("lets the limit through and no more, until the window ends", async () => {
    const { most, minutes } = limits.booking;
    for (let nth = 0; nth < most; nth++) expect(await secondsToWait("booking", "a", noon)).toBeNull();
    expect(await secondsToWait("booking", "a", later(10))).toBe((minutes - 10) * 60);
    expect(await secondsToWait("booking", "b", noon)).toBeNull();
    expect(await secondsToWait("booking", "a", later(minutes))).toBeNull();
  });

  it("does not write that somebody looked at open times, and lets her look again as time passes", async () => {
    const before = await db.$count(rateCount);
    const { most, minutes } = limits.slots;
    for (let nth = 0; nth < most; nth++) expect(await secondsToWait("slots", "a", noon)).toBeNull();
    expect(await secondsToWait("slots", "a", noon)).toBe(1);
    expect(await secondsToWait("slots", "b", noon)).toBeNull();
    expect(await secondsToWait("slots", "a", new Date(noon.getTime() + 1000))).toBeNull();
    expect(await secondsToWait("slots", "a", later(minutes))).toBeNull();
    expect(await db.$count(rateCount)).toBe(before);
  });

  it("keeps no address, and no count longer than the longest window", async () => {
    await secondsToWait("scanStart", "192.0.2.7", noon);
    expect(JSON.stringify(await db.select().from(rateCount))).not.toContain("192.0.2.7");
    await purgeRateCounts(db, later(30));
    expect(await db.$count(rateCount)).toBeGreaterThan(0);
    await purgeRateCounts(db, later(24 * 60));
    expect(await db.$count(rateCount)).toBe(0);
  });
});

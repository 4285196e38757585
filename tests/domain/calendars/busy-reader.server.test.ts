import { describe, expect, it } from "vitest";
import { readInThread } from "#app/domain/calendars/busy-reader.server.ts";
import { mostBytes } from "#app/domain/calendars/busy-reading.ts";
import { bytes, calendar, readership } from "./files.ts";

const event = (...lines: string[]) => bytes(calendar(["UID:1", "DTSTART:20270112T090000Z", "DURATION:PT1H", ...lines]));
const list = (count: number) => Array.from({ length: count }, (_, nth) => nth).join(",");

describe("the thread that reads a calendar", () => {
  it("says what it read", async () => {
    expect(await readInThread(event(), readership)).toEqual({
      ok: true,
      value: { times: [{ start: Date.parse("2027-01-12T09:00Z"), end: Date.parse("2027-01-12T10:00Z") }], skipped: 0 },
    });
  });

  it("is stopped when it takes too long, and the server goes on meanwhile", async () => {
    // each second of each day: no bound on its periods helps
    const rule = `RRULE:FREQ=DAILY;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=${list(60)}`;
    let ticks = 0;
    const timer = setInterval(() => ticks++, 20);
    const read = await readInThread(event(rule), readership, { longest: 2000, memory: 256 });
    clearInterval(timer);
    expect(read).toEqual({ ok: false, reason: "too-slow" });
    expect(ticks).toBeGreaterThan(5);
  });

  it("is stopped when it takes too much memory", async () => {
    const lines = Array.from({ length: 24_000 }, (_, nth) => [
      `UID:${nth}`,
      "DTSTART:20270112T090000Z",
      "DURATION:PT1H",
    ]);
    const read = await readInThread(bytes(calendar(...lines)), readership, { longest: 60_000, memory: 8 });
    expect(read).toEqual({ ok: false, reason: "too-many" });
  });

  it("is not even started for what is too large", async () => {
    expect(await readInThread(new Uint8Array(mostBytes + 1), readership)).toEqual({ ok: false, reason: "too-large" });
  });

  it("comes to everybody's turn, however many ask at once", async () => {
    const reads = await Promise.all(Array.from({ length: 7 }, () => readInThread(event(), readership)));
    expect(reads.every(({ ok }) => ok)).toBe(true);
  });
});

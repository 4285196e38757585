import { describe, expect, it } from "vitest";
import { shelfStore, startKeyName, sweepShelf, waitingName } from "#app/web/waiting-answers.ts";
import { browserShelf } from "#tests/support/browser-shelf.ts";

const dayMs = 24 * 60 * 60_000;
const now = Date.parse("2026-11-26T10:00:00Z");

function waitingShelf() {
  const { kept, shelf } = browserShelf();
  const wait = (scan: string, daysAgo: number) =>
    shelfStore(() => shelf, waitingName(scan)).put("S1", { values: ["2"], at: now - daysAgo * dayMs, base: 0 });
  return { kept, shelf, wait };
}

describe("answers that wait in the browser", () => {
  it("are taken away when nobody came back to send them for a month", () => {
    const { kept, shelf, wait } = waitingShelf();
    wait("old", 31);
    wait("recent", 29);
    kept.set(waitingName("broken"), "{");
    kept.set("somebody-else", "{");
    sweepShelf(shelf, [...kept.keys()], now);
    expect([...kept.keys()]).toEqual([waitingName("recent"), "somebody-else"]);
  });

  it("stay when one of them is new", () => {
    const { kept, shelf, wait } = waitingShelf();
    wait("both", 40);
    shelfStore(() => shelf, waitingName("both")).put("S2", { values: ["1"], at: now, base: 0 });
    sweepShelf(shelf, [...kept.keys()], now);
    expect(kept.size).toBe(1);
  });

  it("take the key of a scan that was never made with them", () => {
    const { kept, shelf, wait } = waitingShelf();
    wait("new", 2);
    kept.set(startKeyName, "key");
    sweepShelf(shelf, [...kept.keys()], now);
    expect([...kept.keys()]).toEqual([waitingName("new"), startKeyName]);
    sweepShelf(shelf, [...kept.keys()], now + 29 * dayMs);
    expect([...kept.keys()]).toEqual([]);
  });
});

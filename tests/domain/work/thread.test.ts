import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { burstKey, sides, unreadOf } from "#app/domain/work/thread.ts";

const message = fc.record({
  id: fc.uuid(),
  side: fc.constantFrom(...sides),
  createdAt: fc.integer({ min: 0, max: 1000 }).map((ms) => new Date(ms)),
});

describe("what a side has not seen", () => {
  test("is what the others wrote after its mark, and nothing of its own", () => {
    fc.assert(
      fc.property(fc.array(message), fc.integer({ min: 0, max: 1000 }), (messages, seen) => {
        const unread = unreadOf(messages, "entrepreneur", new Date(seen));
        expect(unread.every(({ side, createdAt }) => side !== "entrepreneur" && createdAt.getTime() > seen)).toBe(true);
        const rest = messages.filter((one) => !unread.includes(one));
        expect(rest.every(({ side, createdAt }) => side === "entrepreneur" || createdAt.getTime() <= seen)).toBe(true);
      }),
    );
  });

  test("names the same burst however many messages follow the first", () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1 }), message, (messages, later) => {
        const first = unreadOf(messages, "entrepreneur", null)[0];
        const after = { ...later, createdAt: new Date(2000) };
        if (first === undefined) return;
        const then = unreadOf([...messages, after], "entrepreneur", null)[0];
        expect(burstKey("c", "entrepreneur", then?.id ?? "")).toBe(burstKey("c", "entrepreneur", first.id));
      }),
    );
  });
});

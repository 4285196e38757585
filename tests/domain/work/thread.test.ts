import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { burstKey, ownerKey, unreadOf } from "#app/domain/work/thread.ts";

const message = fc.record({
  id: fc.uuid(),
  by: fc.constantFrom(ownerKey, "student", "advisor"),
  at: fc.integer({ min: 0, max: 1000 }).map((ms) => new Date(ms)),
});

describe("what a reader has not seen", () => {
  test("is what others wrote after her mark, and nothing of her own", () => {
    fc.assert(
      fc.property(fc.array(message), fc.integer({ min: 0, max: 1000 }), (messages, seen) => {
        const unread = unreadOf(messages, ownerKey, new Date(seen));
        expect(unread.every(({ by, at }) => by !== ownerKey && at.getTime() > seen)).toBe(true);
        const rest = messages.filter((one) => !unread.includes(one));
        expect(rest.every(({ by, at }) => by === ownerKey || at.getTime() <= seen)).toBe(true);
      }),
    );
  });

  test("names the same burst however many messages follow the first", () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1 }), message, (messages, later) => {
        const first = unreadOf(messages, ownerKey, null)[0];
        const after = { ...later, at: new Date(2000) };
        if (first === undefined) return;
        const then = unreadOf([...messages, after], ownerKey, null)[0];
        expect(burstKey("c", ownerKey, then?.id ?? "")).toBe(burstKey("c", ownerKey, first.id));
      }),
    );
  });
});

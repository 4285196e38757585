import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { burstKey, burstStarts, sides, unreadOf } from "#app/domain/work/thread.ts";

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

  test("is told in one mail a day at most, however many messages there are", () => {
    const hours = fc
      .array(fc.integer({ min: 0, max: 500 }), { minLength: 1 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(hours, (moments) => {
        const messages = moments.map((hour, nth) => ({
          // ids that rise as they came in, as those of messages do
          ...{ id: String(nth).padStart(6, "0"), side: "advisor" as const },
          createdAt: new Date(hour * 3_600_000),
        }));
        // as they came in, one by one: which mail would each of them have made?
        const keys = messages.map((_, nth) => {
          const start = burstStarts(unreadOf(messages.slice(0, nth + 1), "candidate", null)).at(-1);
          return burstKey("c", "candidate", start?.id ?? "");
        });
        const mailed = [...new Set(keys)].map((key) => moments[keys.indexOf(key)] ?? 0);
        for (const [nth, hour] of mailed.entries()) expect(hour - (mailed[nth - 1] ?? -24)).toBeGreaterThanOrEqual(24);
        expect(mailed[0]).toBe(moments[0]);
      }),
    );
  });
});

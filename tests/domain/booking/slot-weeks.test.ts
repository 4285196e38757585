import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slotWeek } from "#app/domain/booking/slot-weeks.ts";
import { addDays, isoWeekday } from "#app/lib/dates.ts";
import { localDateOf } from "#app/lib/time.ts";

const zone = "Europe/Amsterdam";
const slots = ["2026-11-03T23:30:00Z", "2026-11-05T09:00:00Z", "2026-11-05T09:30:00Z", "2026-11-25T09:00:00Z"].map(
  (start) => ({ start: Date.parse(start) }),
);

describe("a week of open times", () => {
  test("is the first with any, on local dates, without the days that have none", () => {
    expect(slotWeek(slots, null, zone)).toEqual({
      monday: "2026-11-02",
      days: [
        { date: "2026-11-04", starts: [slots[0]?.start] },
        { date: "2026-11-05", starts: [slots[1]?.start, slots[2]?.start] },
      ],
      earlier: null,
      later: "2026-11-23",
    });
  });

  test("that has none gives way to the next one that has, and past the end to the last", () => {
    expect(slotWeek(slots, "2026-11-12", zone)).toMatchObject({
      monday: "2026-11-23",
      earlier: "2026-11-02",
      later: null,
    });
    expect(slotWeek(slots, "2027-06-01", zone)).toMatchObject({ monday: "2026-11-23" });
    expect(slotWeek([], "2026-11-12", zone)).toBeNull();
  });

  test("walked from first to last shows every open time once, in order", () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(starts, (quarters) => {
        const sorted = [...quarters].sort((one, other) => one - other);
        const all = sorted.map((quarter) => ({ start: Date.parse("2026-10-10T00:00:00Z") + quarter * 900_000 }));
        const seen: number[] = [];
        let from: string | null = null;
        for (;;) {
          const week: ReturnType<typeof slotWeek> = slotWeek(all, from, zone);
          if (week === null) throw new Error("there are open times");
          expect(isoWeekday(week.monday)).toBe(1);
          for (const { date, starts: times } of week.days) {
            expect(date >= week.monday && date < addDays(week.monday, 7)).toBe(true);
            expect(times.every((start) => localDateOf(start, zone) === date)).toBe(true);
            seen.push(...times);
          }
          if (week.later === null) break;
          from = week.later;
        }
        expect(seen).toEqual(all.map(({ start }) => start));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastMomentOf, reminderMoment, reminderTerms, shareEnd, shareTerms } from "#app/domain/keeping/terms.ts";
import { dayMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf, wallClock } from "#app/lib/time.ts";

const dateOf = (moment: number) => localDateOf(moment, amsterdam);
const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2036-01-01"), noInvalidDate: true });

describe("how long a shared link works", () => {
  const now = new Date("2026-11-24T22:30:00Z");

  it.each([
    ["week", "2026-12-01"],
    ["month", "2026-12-24"],
    ["quarter", "2027-02-24"],
  ] as const)("a %s from today, the whole last day included", (term, last) => {
    const end = shareEnd(term, now);
    expect(dateOf(lastMomentOf(end))).toBe(last);
    expect(wallClock(end.getTime(), amsterdam)).toMatchObject({ minute: 0 });
  });

  it("is in the future and ends at midnight, whenever she asks, also across a change of the clock", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...shareTerms), (asked, term) => {
        const end = shareEnd(term, asked);
        expect(end.getTime() - asked.getTime()).toBeGreaterThan(7 * dayMs - 3_600_000);
        expect(dateOf(end.getTime())).not.toBe(dateOf(lastMomentOf(end)));
      }),
    );
  });
});

describe("when she is reminded", () => {
  it("is nine in the morning in Amsterdam, summer or winter", () => {
    expect(reminderMoment("6", new Date("2026-11-24T12:00:00Z")).toISOString()).toBe("2027-05-24T07:00:00.000Z");
    expect(reminderMoment("12", new Date("2026-11-24T12:00:00Z")).toISOString()).toBe("2027-11-24T08:00:00.000Z");
  });

  it("is the last day of a month that has no such day", () => {
    expect(dateOf(reminderMoment("6", new Date("2026-08-31T12:00:00Z")).getTime())).toBe("2027-02-28");
  });

  it("always lies about that many months ahead", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...reminderTerms), (asked, term) => {
        const days = (reminderMoment(term, asked).getTime() - asked.getTime()) / dayMs;
        expect(Math.abs(days - Number(term) * 30.44)).toBeLessThan(5);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MonthCount, partnerCounts, partnerMeasures } from "#app/domain/statistics/partner-counts.ts";
import { shown } from "#app/lib/small-numbers.ts";

const started = (month: string, count: number): MonthCount => ({ month, measure: "partner", count });

describe("a partner's counts", () => {
  it("are one line a month, newest first, without gaps, with a total", () => {
    const counts = partnerCounts(
      [
        started("2026-11", 12),
        started("2027-01", 7),
        { month: "2027-01", measure: "partnerCompleted", count: 6 },
        { month: "2027-01", measure: "partnerBooked", count: 5 },
      ],
      "2027-02",
    );
    expect(counts).toEqual({
      months: [
        { month: "2027-02", partner: 0, partnerCompleted: 0, partnerBooked: 0 },
        { month: "2027-01", partner: 7, partnerCompleted: 6, partnerBooked: 5 },
        { month: "2026-12", partner: 0, partnerCompleted: 0, partnerBooked: 0 },
        { month: "2026-11", partner: 12, partnerCompleted: 0, partnerBooked: 0 },
      ],
      total: { partner: 19, partnerCompleted: 6, partnerBooked: 5 },
    });
  });

  it("begin with this month when nobody came yet", () => {
    expect(partnerCounts([], "2026-12").months.map(({ month }) => month)).toEqual(["2026-12"]);
  });

  it("hide a small number, and the one beside it from which the total would tell it", () => {
    const { months, total } = partnerCounts([started("2026-11", 9), started("2026-12", 2)], "2026-12");
    expect(months.map(({ partner }) => partner)).toEqual([null, null]);
    expect(total.partner).toBe(11);
    expect(partnerCounts([started("2026-12", 3)], "2026-12")).toMatchObject({ total: { partner: null } });
  });

  it("never tell a number from 1 to 4, and never all but one of a total", () => {
    const count = fc.record({
      month: fc.integer({ min: 1, max: 6 }).map((month) => `2026-0${month}`),
      measure: fc.constantFrom(...partnerMeasures),
      count: fc.nat(12),
    });
    const month = (one: MonthCount) => `${one.month} ${one.measure}`;
    fc.assert(
      fc.property(fc.uniqueArray(count, { selector: month, maxLength: 18 }), (counts) => {
        const { months, total } = partnerCounts(counts, "2026-06");
        for (const measure of partnerMeasures) {
          const cells = months.map((one) => one[measure]);
          for (const cell of [...cells, total[measure]]) expect(cell === null || shown(cell) === cell).toBe(true);
          const hidden = cells.filter((cell) => cell === null).length;
          if (hidden === 1) expect(total[measure]).toBeNull();
          const told = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
          if (hidden > 0 && total[measure] !== null) expect(shown(total[measure] - told)).toBe(total[measure] - told);
        }
      }),
    );
  });
});

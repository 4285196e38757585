import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLanes, onWall, shownHours } from "#app/domain/booking/week-layout.ts";

const zone = "Europe/Amsterdam";
const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

describe("an interval on the wall of a day", () => {
  it("is the part that lies on it, and null when none does", () => {
    const night = span("2026-11-04T22:00:00Z", "2026-11-05T01:00:00Z");
    expect(onWall(night, "2026-11-04", zone)).toEqual({ from: 1380, to: 1440 });
    expect(onWall(night, "2026-11-05", zone)).toEqual({ from: 0, to: 120 });
    expect(onWall(night, "2026-11-06", zone)).toBeNull();
  });

  it("is as the clock shows it on the days when that changes, and never ends before it begins", () => {
    expect(onWall(span("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"), "2027-03-28", zone)).toEqual({
      from: 90,
      to: 210,
    });
    expect(onWall(span("2027-10-31T00:30:00Z", "2027-10-31T01:00:00Z"), "2027-10-31", zone)).toEqual({
      from: 150,
      to: 180,
    });
  });
});

describe("what overlaps", () => {
  const stretch = fc
    .record({ from: fc.nat(1430), length: fc.integer({ min: 5, max: 300 }) })
    .map(({ from, length }) => ({ from, to: Math.min(1440, from + length) }));

  it("stands beside each other, never on each other, with no more places than are needed", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (items) => {
        const placed = inLanes(items);
        expect(placed).toHaveLength(items.length);
        for (const [nth, one] of placed.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of placed.slice(nth + 1))
            if (one.from < other.to && other.from < one.to) expect(one.lane).not.toBe(other.lane);
          const atOnce = items.filter(({ from, to }) => from <= one.from && one.from < to).length;
          expect(one.lane).toBeLessThan(atOnce);
        }
      }),
    );
  });
});

it("a page shows whole hours, at least from nine to five", () => {
  expect(shownHours([])).toEqual({ first: 9, last: 17 });
  expect(shownHours([{ from: 450, to: 1105 }])).toEqual({ first: 7, last: 19 });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullness, keptShare } from "#app/domain/reporting/fullness.ts";
import {
  type CountedTalk,
  cancellations,
  countsByAdvisor,
  countsOf,
  leadTime,
  noShowRate,
  ratings,
} from "#app/domain/reporting/load.ts";
import { datesOf, loadPeriod, longestPeriod, periodKinds } from "#app/domain/reporting/load-period.ts";
import { waitingFigures } from "#app/domain/reporting/waiting-figures.ts";

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 3, 9);
let nth = 0;
const talk = (input: Partial<CountedTalk> = {}): CountedTalk => ({
  ...{ id: `t${++nth}`, advisorIds: ["amina"], typeId: "intake", place: "online", status: "held", start },
  ...{ end: start + hour, bookedAt: start - 24 * hour, changedAt: start, reservationId: null },
  ...input,
});
const statuses = ["requested", "confirmed", "declined", "cancelled", "held", "no-show"] as const;
const anyTalk = fc
  .record({
    status: fc.constantFrom(...statuses),
    advisorIds: fc.subarray(["amina", "joost", "saar"], { minLength: 1 }),
  })
  .map(talk);

describe("what became of conversations", () => {
  it("counts what was declined nowhere, and everything else once", () => {
    fc.assert(
      fc.property(fc.array(anyTalk), (talks) => {
        const { booked, coming, held, noShow, cancelled } = countsOf(talks);
        expect(booked).toBe(talks.filter(({ status }) => status !== "declined").length);
        expect(coming + held + noShow + cancelled).toBe(booked);
      }),
    );
  });

  it("counts the hours of a group once, and none of what was cancelled", () => {
    const group = { reservationId: "r1", end: start + 2 * hour };
    const talks = [talk(group), talk({ ...group, status: "no-show" }), talk(), talk({ status: "cancelled" })];
    expect(countsOf(talks)).toEqual({ booked: 4, coming: 0, held: 2, noShow: 1, cancelled: 1, minutes: 180 });
  });

  it("counts a conversation for each who takes it", () => {
    fc.assert(
      fc.property(fc.array(anyTalk), (talks) => {
        for (const [id, counts] of countsByAdvisor(talks))
          expect(counts).toEqual(countsOf(talks.filter(({ advisorIds }) => advisorIds.includes(id))));
      }),
    );
  });

  it("says which part did not come of those of which that is known", () => {
    expect(noShowRate({ held: 3, noShow: 1 })).toBe(0.25);
    expect(noShowRate({ held: 0, noShow: 0 })).toBeNull();
  });
});

describe("how long before it a conversation was booked", () => {
  const booked = (days: number, input: Partial<CountedTalk> = {}) =>
    talk({ bookedAt: start - days * 24 * hour, ...input });

  it("is told in calendar days: the middle, and what nine of ten were within", () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30];
    expect(leadTime(days.map((one) => booked(one)))).toEqual({ count: 10, median: 5.5, ninetieth: 9 });
    expect(leadTime([booked(2), booked(7), booked(3)])).toEqual({ count: 3, median: 3, ninetieth: 7 });
    expect(leadTime([])).toEqual({ count: 0, median: null, ninetieth: null });
  });

  it("is a day when it was booked late the evening before, also when the clock changes between", () => {
    const spring = { start: Date.UTC(2027, 2, 28, 7), bookedAt: Date.UTC(2027, 2, 27, 22, 30) };
    expect(leadTime([talk(spring)]).median).toBe(1);
  });

  it("is not told of what was cancelled or declined", () => {
    expect(leadTime([booked(1), booked(40, { status: "cancelled" }), booked(40, { status: "declined" })]).count).toBe(
      1,
    );
  });
});

describe("how long before it a conversation was cancelled", () => {
  it.each([
    [-1, "day"],
    [23.9, "day"],
    [24, "three-days"],
    [72, "week"],
    [167.9, "week"],
    [168, "earlier"],
  ])("%s hours is %s", (hours, band) => {
    const counts = cancellations([talk({ status: "cancelled", changedAt: start - hours * hour }), talk()]);
    expect(counts).toEqual({ day: 0, "three-days": 0, week: 0, earlier: 0, [band]: 1 });
  });
});

describe("what owners gave", () => {
  it("is told from five on, with what they said in the order of the alphabet", () => {
    const given = (count: number) =>
      Array.from({ length: count }, (_, one) => ({
        typeId: "intake",
        rating: 1 + (one % 5),
        remark: ["Fijn ", "", "Aardig"][one % 3] ?? "",
      }));
    expect(ratings(given(4))).toEqual({ count: 4, mean: null, remarks: [] });
    expect(ratings(given(5))).toEqual({ count: 5, mean: 3, remarks: ["Aardig", "Fijn", "Fijn"] });
  });
});

describe("how full hours were", () => {
  const week = {
    zone: "Europe/Amsterdam",
    weekly: [{ weekday: 2, startMinute: 540, endMinute: 1020 }],
    overrides: new Map(),
  };
  const dates = ["2026-11-02", "2026-11-03", "2026-11-10"];

  it("is what was kept within them; schedules beside each other count once, closed days not", () => {
    const taken = [{ start: start - hour, end: start + 2 * hour }];
    expect(fullness([week, week], taken, { dates, closed: new Set() })).toEqual({ openMinutes: 960, keptMinutes: 180 });
    expect(fullness([week], taken, { dates, closed: new Set(["2026-11-10"]) }).openMinutes).toBe(480);
    const early = [{ start: start - 3 * hour, end: start }];
    expect(fullness([week], early, { dates, closed: new Set() }).keptMinutes).toBe(60);
  });

  it("is told of nobody without hours", () => {
    expect(keptShare({ openMinutes: 0, keptMinutes: 0 })).toBeNull();
    expect(keptShare({ openMinutes: 480, keptMinutes: 120 })).toBe(0.25);
  });
});

describe("the period that figures are about", () => {
  const asked = (kind: string | null, first: string | null = null, last: string | null = null) =>
    loadPeriod({ kind, first, last }, "2027-02-15");

  it.each([
    [null, "2027-02-01", "2027-02-28"],
    ["nonsense", "2027-02-01", "2027-02-28"],
    ["last-month", "2027-01-01", "2027-01-31"],
    ["quarter", "2027-01-01", "2027-03-31"],
    ["last-quarter", "2026-10-01", "2026-12-31"],
  ])("%s is from %s to %s", (kind, first, last) => {
    expect(asked(kind)).toMatchObject({ period: { first, last }, fault: null });
  });

  it("has today in it, or lies before it, on any day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
        fc.constantFrom(...periodKinds.filter((kind) => kind !== "own")),
        (date, kind) => {
          const today = date.toISOString().slice(0, 10);
          const { first, last } = loadPeriod({ kind, first: null, last: null }, today).period;
          expect(first <= last && first <= today).toBe(true);
          expect(last >= today).toBe(kind === "month" || kind === "quarter");
          expect(first.slice(8)).toBe("01");
        },
      ),
    );
  });

  it.each([
    ["2027-02-30", "2027-03-01", "date"],
    ["", "2027-03-01", "date"],
    ["2027-03-02", "2027-03-01", "order"],
    ["2026-01-01", "2027-03-01", "long"],
  ])("is this month when it cannot be from %s to %s", (first, last, fault) => {
    expect(asked("own", first, last)).toEqual({
      period: { kind: "month", first: "2027-02-01", last: "2027-02-28" },
      fault,
    });
  });

  it("may be of her own, up to its longest", () => {
    expect(asked("own", "2027-01-05", "2027-01-07").period).toEqual({
      kind: "own",
      first: "2027-01-05",
      last: "2027-01-07",
    });
    expect(datesOf({ first: "2027-01-30", last: "2027-02-01" })).toEqual(["2027-01-30", "2027-01-31", "2027-02-01"]);
    expect(datesOf(asked("own", "2026-01-01", "2027-02-04").period)).toHaveLength(longestPeriod);
    expect(asked("own", "2026-01-01", "2027-02-05").fault).toBe("long");
  });
});

describe("the waiting list in figures", () => {
  it("tells who waits and what became of offers, of types of which there is anything", () => {
    const waiters = [
      { typeId: "intake", since: 5 },
      { typeId: "intake", since: 3 },
    ];
    const offers = (["open", "taken", "expired", "expired"] as const).map((status) => ({ typeId: "advice", status }));
    expect(waitingFigures(["intake", "advice", "group"], waiters, offers)).toEqual([
      { typeId: "intake", waiting: 2, oldest: 3, open: 0, taken: 0, declined: 0, expired: 0 },
      { typeId: "advice", waiting: 0, oldest: null, open: 1, taken: 1, declined: 0, expired: 2 },
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Signpost } from "#app/domain/plan/signpost.ts";
import {
  attentionFirst,
  type CheckedSignpost,
  checkedSignposts,
  type SignpostFinding,
  shownSignposts,
} from "#app/domain/plan/signpost-state.ts";
import { addDays, addMonths, dateOfDay, dayNumber } from "#app/lib/dates.ts";

const first = dayNumber("2023-01-01");
const dates = fc.nat(2500).map((days) => dateOfDay(first + days));
const maybeDate = fc.option(dates, { nil: null });
const text = { nl: "Iets", en: "Something" };
const shipped: fc.Arbitrary<Signpost> = fc.record({ lastChecked: maybeDate, until: maybeDate }).map((dated) => ({
  ...{ id: "one", name: "One", purpose: text, about: text, kind: "help", source: "seen", saidBy: null },
  ...dated,
}));
const findings: fc.Arbitrary<SignpostFinding[]> = fc
  .array(
    fc.record({ signpost: fc.constantFrom("one", "other"), checkedOn: dates, until: maybeDate, right: fc.boolean() }),
    {
      maxLength: 4,
    },
  )
  .map((rows) => [...rows].sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1)));

function standing(one: Signpost, found: readonly SignpostFinding[], today: string): CheckedSignpost {
  const [checked] = checkedSignposts([one], found, today);
  if (checked === undefined) throw new Error("it is gone");
  return checked;
}
const isShown = (one: CheckedSignpost) => shownSignposts([one]).length === 1;

describe("a signpost to others", () => {
  it("is shown only when somebody found it right in the last 18 months, and not after its last day", () => {
    fc.assert(
      fc.property(shipped, findings, dates, (one, found, today) => {
        const last = found.filter(
          ({ signpost, checkedOn }) => signpost === "one" && (one.lastChecked === null || checkedOn >= one.lastChecked),
        );
        const { lastChecked, until, right } = last.map((row) => ({ ...row, lastChecked: row.checkedOn })).at(-1) ?? {
          ...one,
          right: true,
        };
        const fresh = lastChecked !== null && today <= addMonths(lastChecked, 18);
        expect(isShown(standing(one, found, today))).toBe(right && fresh && (until === null || today <= until));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not come back by waiting: once out of sight it stays so until somebody looks", () => {
    fc.assert(
      fc.property(shipped, findings, dates, fc.nat(1000), (one, found, today, days) => {
        if (!isShown(standing(one, found, today)))
          expect(isShown(standing(one, found, addDays(today, days)))).toBe(false);
      }),
    );
  });

  it("is shown until the day it names, and not the day after", () => {
    fc.assert(
      fc.property(shipped, findings, dates, (one, found, today) => {
        const checked = standing(one, found, today);
        if (checked.shownUntil === null) {
          expect(isShown(checked)).toBe(false);
          return;
        }
        expect(isShown(standing(one, found, checked.shownUntil))).toBe(true);
        expect(isShown(standing(one, found, addDays(checked.shownUntil, 1)))).toBe(false);
      }),
    );
  });

  it("asks for a look before it goes out of sight and after, unless somebody said that it is over", () => {
    fc.assert(
      fc.property(shipped, findings, dates, (one, found, today) => {
        const { attention, standing: how, shownUntil, lastChecked, until } = standing(one, found, today);
        if (how === "good") expect(attention).toBe(false);
        if (how === "ageing" || how === "stale" || how === "unchecked") expect(attention).toBe(true);
        if (how === "wrong") expect(attention).toBe(false);
        if (how === "ended") expect(attention).toBe(lastChecked === null || until === null || lastChecked <= until);
        if (how === "ageing") expect(shownUntil !== null && shownUntil <= addMonths(today, 2)).toBe(true);
      }),
    );
  });

  it("is settled by one look: right makes it shown, wrong hides it without asking again", () => {
    fc.assert(
      fc.property(shipped, dates, (one, today) => {
        const look = (right: boolean) =>
          standing(one, [{ signpost: "one", checkedOn: today, until: null, right }], today);
        if (one.lastChecked !== null && one.lastChecked > today) return;
        expect([look(true).standing, look(false).standing]).toEqual(["good", "wrong"]);
        expect([look(true).attention, look(false).attention]).toEqual([false, false]);
      }),
    );
  });
});

it("lists what asks for a look first, then what is shown, then what is over", () => {
  const one = (id: string, lastChecked: string | null, until: string | null): Signpost => ({
    ...{ id, name: id, purpose: text, about: text, kind: "help", source: "seen", saidBy: null },
    ...{ lastChecked, until },
  });
  const all = [
    one("over", "2025-06-01", "2025-01-01"),
    one("right", "2026-10-01", null),
    one("ended", "2026-01-01", "2026-09-30"),
    one("never", null, null),
  ];
  const listed = attentionFirst(checkedSignposts(all, [], "2026-11-24"));
  expect(listed.map(({ id, standing: how, attention }) => [id, how, attention])).toEqual([
    ["ended", "ended", true],
    ["never", "unchecked", true],
    ["right", "good", false],
    ["over", "ended", false],
  ]);
});

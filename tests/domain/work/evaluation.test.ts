import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canEvaluate,
  dueLetter,
  type EvaluationSide,
  evaluationDays,
  evaluationSides,
  evaluationsOpen,
} from "#app/domain/work/evaluation.ts";

const end = new Date("2026-11-02T12:00:00Z");
const daysOn = (days: number) => new Date(end.getTime() + days * 86_400_000);
const days = fc.double({ min: -5, max: 20, noNaN: true });
const acts = fc.array(fc.record({ side: fc.constantFrom(...evaluationSides), day: days }), { maxLength: 8 });

describe("looking back", () => {
  test("is blind: nobody ever says something after she could have read what the other said", () => {
    fc.assert(
      fc.property(acts, (tries) => {
        const given: EvaluationSide[] = [];
        for (const { side, day } of [...tries].sort((a, b) => a.day - b.day)) {
          const now = daysOn(day);
          // before the end there is no end to count from
          const work = { confirmedAt: day < 0 ? null : end, given: [...given] };
          const readable = evaluationsOpen(work, now);
          if (!canEvaluate(work, side, now).ok) continue;
          expect(readable).toBe(false);
          given.push(side);
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  test("opens to both at the same moment, and never closes again", () => {
    fc.assert(
      fc.property(fc.subarray([...evaluationSides]), days, fc.nat(20), (given, day, later) => {
        const work = { confirmedAt: end, given };
        const open = evaluationsOpen(work, daysOn(day));
        expect(open).toBe(given.length === 2 || day >= evaluationDays);
        if (open) expect(evaluationsOpen(work, daysOn(day + later))).toBe(true);
      }),
    );
  });

  test("waits for the end, is done once, and ends after ten days", () => {
    expect(canEvaluate({ confirmedAt: null, given: [] }, "entrepreneur", end)).toEqual({
      ok: false,
      reason: "not-ended",
    });
    expect(canEvaluate({ confirmedAt: end, given: [] }, "entrepreneur", daysOn(9.99))).toEqual({
      ok: true,
      value: null,
    });
    expect(canEvaluate({ confirmedAt: end, given: ["entrepreneur"] }, "entrepreneur", daysOn(1))).toMatchObject({
      reason: "given",
    });
    expect(canEvaluate({ confirmedAt: end, given: [] }, "candidate", daysOn(10))).toMatchObject({ reason: "closed" });
  });
});

describe("the letters about it", () => {
  const asked = (day: number, given: EvaluationSide[] = []) =>
    dueLetter({ confirmedAt: end, given }, "entrepreneur", daysOn(day));

  test("are an invitation after a day and a reminder after six, and none to who has looked back", () => {
    expect(asked(0.5)).toBeNull();
    expect(asked(1)).toBe("invitation");
    expect(asked(5.9)).toBe("invitation");
    expect(asked(6)).toBe("reminder");
    expect(asked(10)).toBeNull();
    expect(asked(6, ["entrepreneur"])).toBeNull();
    expect(asked(6, ["candidate"])).toBe("reminder");
    expect(dueLetter({ confirmedAt: null, given: [] }, "candidate", end)).toBeNull();
  });
});

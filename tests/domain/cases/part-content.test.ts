import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPartEnds, partContent } from "#app/domain/cases/part-content.ts";
import { caseSchema } from "#app/domain/cases/schema.ts";
import { laneKnockOuts } from "#app/domain/matching/lane-knock-outs.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";

const whole = caseSchema.parse({
  ...{ title: "Voorraad koppelen", question: "Kan de kassa met de webwinkel praten?", level: 4, effortHours: 100 },
  skills: [
    { code: "S45", level: 4, need: "must" },
    { code: "S02", level: 2, need: "must" },
  ],
  ...{ startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online", languages: ["nl"], supervisionHours: 2 },
  ...{ flags: ["critical", "payment-data"], budget: "5000" },
});
const ask = { title: "Deel", deliverable: "Iets", effortHours: 30, startsOn: "2026-12-01", endsOn: "2027-01-15" };

describe("one part of a case", () => {
  it("for learners asks no more than they reach, and nothing that keeps them away", () => {
    for (const lane of ["student", "mbo"] as const) {
      const part = partContent(whole, { ...ask, lane }, defaultRules);
      const limits = defaultRules.lanes.limits[lane];
      const subject = {
        matchCase: { ...part, id: "c", organisationId: "o", lane, sector: null },
        ...{ lane, limits, supply: { startsFrom: "2026-11-01", openSeats: 1, nextOpeningOn: null, levels: {} } },
      };
      expect(laneKnockOuts(subject).map(({ code }) => code)).toEqual([]);
      expect(part.flags).toEqual(["payment-data"]);
      expect(part.budgetCents).toBeNull();
    }
    const [hard, easy] = partContent(whole, { ...ask, lane: "student" }, defaultRules).skills;
    expect(hard).toEqual({ code: "S45", level: 3, need: "nice" });
    expect(easy).toEqual({ code: "S02", level: 2, need: "must" });
  });

  it("for a frontrunner asks all of it, with the budget", () => {
    const part = partContent(whole, { ...ask, lane: "frontrunner" }, defaultRules);
    expect(part).toMatchObject({ level: 4, skills: whole.skills, flags: whole.flags, budgetCents: 500_000 });
  });

  it("stays work that a company is paid for, however it is cut", () => {
    const regular = { ...whole, flags: ["regular-work" as const] };
    expect(partContent(regular, { ...ask, lane: "student" }, defaultRules).flags).toEqual(["regular-work"]);
  });
});

it("the first part ends within the period, and leaves a day for the second where there is one", () => {
  const hours = fc.integer({ min: 1, max: 2000 });
  fc.assert(
    fc.property(hours, hours, fc.integer({ min: 0, max: 400 }), (first, second, days) => {
      const startsOn = "2026-12-01";
      const endsOn = new Date(Date.parse(startsOn) + days * 86_400_000).toISOString().slice(0, 10);
      const middle = firstPartEnds({ startsOn, endsOn }, [first, second]);
      expect(middle >= startsOn).toBe(true);
      expect(days === 0 ? middle === endsOn : middle < endsOn).toBe(true);
    }),
  );
});

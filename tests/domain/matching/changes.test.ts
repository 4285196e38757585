import { expect, it } from "vitest";
import { possibleChanges } from "#app/domain/matching/changes.ts";
import { defaultRules as rules } from "#app/domain/matching/rules.ts";
import { noor, webshop } from "#tests/domain/matching/examples.ts";

it("has nothing to change for who meets everything", () => {
  expect(possibleChanges({ matchCase: webshop, candidate: noor, rules })).toEqual([]);
});

it("names the hours, skills and level that would be enough", () => {
  const candidate = { ...noor, hoursPerWeek: 4, skills: { S15: 2 }, level: 1 };
  const changes = possibleChanges({ matchCase: webshop, candidate, rules });
  // 80 hours in 89 days: 6.3 a week, so 7.
  expect(changes.map(({ reason }) => reason)).toEqual([
    { code: "more-hours", facts: { has: 4, wanted: 7 } },
    { code: "higher-skill", facts: { skill: "S15", has: 2, wanted: 3 } },
    { code: "higher-skill", facts: { skill: "S16", has: 0, wanted: 2 } },
    { code: "higher-level", facts: { has: 1, wanted: 2 } },
  ]);
  expect(changes[0]?.candidate).toEqual({ ...candidate, hoursPerWeek: 7 });
});

it("never advises more than a full week, nor hours in a period that is not free", () => {
  const matchCase = { ...webshop, effortHours: 2000 };
  const wanted = possibleChanges({ matchCase, candidate: noor, rules }).map(({ reason }) => reason.facts.wanted);
  expect(wanted).toEqual([40]);
  const late = { ...noor, availableFrom: "2028-01-01", availableUntil: null };
  expect(possibleChanges({ matchCase, candidate: late, rules })).toEqual([]);
});

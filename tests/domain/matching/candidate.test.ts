import { expect, it } from "vitest";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { noor } from "#tests/domain/matching/examples.ts";

// The compiler keeps this list equal to the type: whoever adds a fact about people must come here and think.
const allowed: Record<
  keyof Candidate,
  "skill" | "time" | "place" | "own choice" | "fairness" | "protection" | "identity"
> = {
  id: "identity",
  lane: "skill",
  skills: "skill",
  level: "skill",
  languages: "skill",
  sectors: "skill",
  hoursPerWeek: "time",
  availableFrom: "time",
  availableUntil: "time",
  otherPeriods: "time",
  quarters: "time",
  capacity: "time",
  openAssignments: "time",
  places: "place",
  maxTravelBand: "place",
  paused: "own choice",
  consented: "own choice",
  organisationIdsInConflict: "own choice",
  declinedCaseIds: "own choice",
  interestInCase: "own choice",
  askedCaseIds: "fairness",
  lacksTeacher: "protection",
  casesThisYear: "fairness",
  recentProposals: "fairness",
  proposedBefore: "fairness",
  waitingSince: "fairness",
};

it("holds only what may count: no name, age, gender, origin, photo, health, school results, address or behaviour", () => {
  expect(Object.keys(noor).sort()).toEqual(Object.keys(allowed).sort());
});

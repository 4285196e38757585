import type { CandidateInput } from "#app/domain/cases/candidate-schema.ts";
import type { Candidate } from "#app/domain/matching/candidate.ts";

/** Somebody as matching would see her if she saved what stands on the form; what is known of her besides stays as it is. */
export function asIfSaved(input: CandidateInput, known: Candidate | undefined): Candidate {
  const { lane, skills, level, hoursPerWeek, capacity, availableFrom, availableUntil, otherPeriods } = input;
  const { languages, places, maxTravelBand, sectors } = input;
  return {
    ...(known ?? newcomer),
    ...{ lane, skills, level, hoursPerWeek, capacity, availableFrom, availableUntil, otherPeriods },
    ...{ languages, places, maxTravelBand, sectors },
  };
}

const newcomer = {
  id: "newcomer",
  openAssignments: 0,
  paused: false,
  consented: true,
  organisationIdsInConflict: [],
  declinedCaseIds: [],
  askedCaseIds: [],
  lacksTeacher: false,
  interestInCase: false,
  casesThisYear: 0,
  recentProposals: 0,
  proposedBefore: false,
  waitingSince: null,
};

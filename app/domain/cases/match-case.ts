import type { Lane, MatchCase, Place, SkillNeed } from "#app/domain/matching/candidate.ts";

/** A case as it is kept, as far as matching looks at it. */
interface KeptCase {
  id: string;
  organisationId: string;
  lane: Lane | null;
  level: number;
  effortHours: number;
  startsOn: string;
  endsOn: string;
  hardDeadline: boolean;
  place: Place;
  languages: readonly string[];
  repeatable: boolean;
  flags: readonly string[];
  budgetCents: number | null;
  supervisionHours: number;
}

/** The case as matching sees it: title, question and the people in it are not there to be looked at. */
export function matchCaseOf(kept: KeptCase, skills: readonly SkillNeed[], sector: string | null): MatchCase {
  const { id, organisationId, lane, level, effortHours, startsOn, endsOn, hardDeadline } = kept;
  const { place, languages, repeatable, flags, budgetCents, supervisionHours } = kept;
  return {
    ...{ id, organisationId, lane, skills, level, effortHours, startsOn, endsOn, hardDeadline, sector },
    ...{ place, languages, repeatable, flags, budgetCents, supervisionHours },
  };
}

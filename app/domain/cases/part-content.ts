import type { CaseInput } from "#app/domain/cases/schema.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { addDays, dayNumber, type LocalDate } from "#app/lib/dates.ts";

/** What an advisor says of one part. */
export interface PartAsk {
  title: string;
  deliverable: string;
  effortHours: number;
  lane: Lane;
}

/** What keeps learners away; a part of theirs is cut so that it does not touch it. Work that is paid for elsewhere stays that, however it is cut. */
const riskyFlags: readonly string[] = ["critical", "incident", "special-data"];

/**
 * One part of a case. For learners it asks no more than their lane reaches, and nothing that keeps them away: that is why it was cut. Skills that
 * only somebody of another lane has at the level needed become a wish.
 */
export function partContent(
  whole: CaseInput,
  part: PartAsk & { startsOn: LocalDate; endsOn: LocalDate },
  rules: MatchingRules,
): CaseInput {
  const { title, deliverable, effortHours, startsOn, endsOn } = part;
  const limits = rules.lanes.limits[part.lane];
  const learners = !limits.acceptsCritical;
  const reach = learners ? limits.maximumLevel : 4;
  const skills = whole.skills.map(({ code, level, need }) => ({
    code,
    level: Math.min(level, reach),
    need: level > reach ? ("nice" as const) : need,
  }));
  return {
    ...whole,
    ...{ title, deliverable, effortHours, startsOn, endsOn, skills },
    level: Math.min(whole.level, reach),
    flags: learners ? whole.flags.filter((flag) => !riskyFlags.includes(flag)) : whole.flags,
    // money is for who is paid
    budgetCents: limits.needsBudget ? whole.budgetCents : null,
  };
}

/** The last day of the first of two parts, by how much work each is; both get a day at least, when there are two. */
export function firstPartEnds(
  period: { startsOn: LocalDate; endsOn: LocalDate },
  hours: readonly [number, number],
): LocalDate {
  const days = dayNumber(period.endsOn) - dayNumber(period.startsOn);
  const share = Math.round((days * hours[0]) / (hours[0] + hours[1]));
  return addDays(period.startsOn, Math.max(0, Math.min(days - 1, share)));
}

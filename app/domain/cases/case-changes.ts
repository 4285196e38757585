import type { CaseInput } from "#app/domain/cases/schema.ts";
import { caseFlags, type SkillNeed } from "#app/domain/matching/candidate.ts";

/** What can be changed of a case, in the order of its form. */
export const changeable = [
  "title",
  "question",
  "deliverable",
  "skills",
  "level",
  "effortHours",
  "startsOn",
  "endsOn",
  "hardDeadline",
  "place",
  "languages",
  "supervisionHours",
  "budgetCents",
  "flags",
  "repeatable",
  "priority",
] as const satisfies readonly (keyof CaseInput)[];
export type Changeable = (typeof changeable)[number];

/** What somebody who was asked does not read: changing it is no change to her. */
const unseen: readonly Changeable[] = ["priority"];

/** The fields in which two contents of a case differ. The order of lists counts for nothing. */
export function changedFields(before: CaseInput, after: CaseInput): Changeable[] {
  return changeable.filter((name) => asText(before[name]) !== asText(after[name]));
}

/** Does a change ask another thing of who was asked? */
export const changesTheOffer = (changed: readonly Changeable[]): boolean =>
  changed.some((name) => !unseen.includes(name));

/** A case as it is kept: more than the content of its form. */
interface KeptCase extends Omit<CaseInput, "skills" | "flags"> {
  flags: readonly string[];
}

/** What a case says, as its form gives it; a flag that is asked no more is left out. */
export function contentOf(kept: KeptCase, skills: readonly SkillNeed[]): CaseInput {
  const { title, question, deliverable, level, effortHours, startsOn, endsOn, place, languages } = kept;
  const { hardDeadline, repeatable, supervisionHours, budgetCents, priority } = kept;
  return {
    ...{ title, question, deliverable, level, effortHours, startsOn, endsOn, place, languages },
    ...{ hardDeadline, repeatable, supervisionHours, budgetCents, priority },
    skills: [...skills],
    flags: caseFlags.filter((flag) => kept.flags.includes(flag)),
  };
}

function asText(value: CaseInput[Changeable]): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(
    value.map((item) => (typeof item === "string" ? item : [item.code, item.level, item.need])).sort(),
  );
}

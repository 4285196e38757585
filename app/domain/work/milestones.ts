import { addDays, type LocalDate } from "#app/lib/dates.ts";

/** A step of the work as it is planned. */
export interface Milestone {
  id: string;
  title: string;
  dueOn: LocalDate | null;
  doneAt: Date | null;
}

export type MilestoneState = "done" | "late" | "soon" | "planned";

/** At most so many milestones on one piece of work: a plan, not a list of tasks. */
export const mostMilestones = 20;

/** How a milestone stands on this day: late from the day after it was due, soon in the week before. */
export function milestoneState(
  { dueOn, doneAt }: Pick<Milestone, "dueOn" | "doneAt">,
  today: LocalDate,
): MilestoneState {
  if (doneAt !== null) return "done";
  if (dueOn === null) return "planned";
  if (dueOn < today) return "late";
  return dueOn <= addDays(today, 7) ? "soon" : "planned";
}

/** How far the plan is, and the first thing that is still to be done in its own order. */
export function planProgress<One extends Pick<Milestone, "dueOn" | "doneAt">>(
  milestones: readonly One[],
  today: LocalDate,
) {
  return {
    done: milestones.filter(({ doneAt }) => doneAt !== null).length,
    late: milestones.filter((one) => milestoneState(one, today) === "late").length,
    all: milestones.length,
    next: milestones.find(({ doneAt }) => doneAt === null),
  };
}

/** The ids in order after one is moved a place up or down; at either end nothing changes. */
export function reordered(ids: readonly string[], id: string, direction: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = direction === "up" ? from - 1 : from + 1;
  const others = ids.filter((one) => one !== id);
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return [...others.slice(0, to), id, ...others.slice(to)];
}

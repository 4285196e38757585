import { allowanceOf } from "#app/domain/cases/state-table.ts";

/** The life of accepted work. Sent back for rework, it is started again. */
export const assignmentStatuses = ["accepted", "started", "delivered", "confirmed"] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

export const assignmentVerbs = ["start", "deliver", "confirm", "return"] as const;
export type AssignmentVerb = (typeof assignmentVerbs)[number];

const steps: Readonly<Record<AssignmentVerb, Partial<Record<AssignmentStatus, AssignmentStatus>>>> = {
  start: { accepted: "started" },
  deliver: { started: "delivered" },
  confirm: { delivered: "confirmed" },
  return: { delivered: "started" },
};

/** What can be done with an assignment: the status it then gets, or why not (`is-` and its status). */
export const assignmentCan = {
  start: allowanceOf(steps.start),
  deliver: allowanceOf(steps.deliver),
  confirm: allowanceOf(steps.confirm),
  return: allowanceOf(steps.return),
} satisfies Record<AssignmentVerb, unknown>;

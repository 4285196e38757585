import type { AssignmentStatus } from "#app/domain/cases/assignment.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";

/** The tone in which each state of the work is shown; the words beside it say the same. */
export const workTones: Readonly<Record<AssignmentStatus, BadgeTone>> = {
  accepted: "action",
  started: "live",
  delivered: "info",
  confirmed: "success",
};

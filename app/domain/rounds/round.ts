import { allowanceOf } from "#app/domain/cases/state-table.ts";

/** How cases are given: by how well they fit, by what candidates want most, or so that nobody has a justified complaint. */
export const roundModes = ["fit", "preference", "stable"] as const;
export type RoundMode = (typeof roundModes)[number];

/**
 * The life of one calculation. `failed`: the problem cannot be solved as it is given; `unproven`: its certificate did not hold, so nothing of it
 * counts; `broken`: the process that worked on it stopped, more than once.
 */
export const roundStatuses = [
  "draft",
  "waiting",
  "running",
  "done",
  "failed",
  "unproven",
  "cancelled",
  "broken",
] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** What each verb makes of a calculation; a status that is not named refuses the verb. Once done it is never changed: a variant is made of it. */
export const roundCan = {
  edit: allowanceOf<RoundStatus>({ draft: "draft", failed: "draft", cancelled: "draft", broken: "draft" }),
  start: allowanceOf<RoundStatus>({ draft: "waiting", failed: "waiting", cancelled: "waiting", broken: "waiting" }),
  cancel: allowanceOf<RoundStatus>({ waiting: "cancelled", running: "cancelled" }),
  accept: allowanceOf<RoundStatus>({ done: "done" }),
};

/** Has its work begun and not ended? */
export const isUnderWay = (status: RoundStatus): boolean => status === "waiting" || status === "running";

/** Where a calculation is: reading who there is, making lists per case, solving, explaining. `done` of `total` within the step. */
export const roundSteps = ["reading", "lists", "solving", "explaining"] as const;
export interface RoundProgress {
  step: (typeof roundSteps)[number];
  done: number;
  total: number;
}

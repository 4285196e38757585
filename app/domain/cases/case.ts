import { allowanceOf } from "#app/domain/cases/state-table.ts";

/** The life of a case: who works on it, if anybody. */
export const caseStatuses = [
  "draft",
  "open",
  "proposed",
  "assigned",
  "running",
  "delivered",
  "closed",
  "withdrawn",
  "merged",
  "split",
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const caseVerbs = [
  "edit",
  "publish",
  "route",
  "propose",
  "proposeAlso",
  "reopen",
  "assign",
  "start",
  "deliver",
  "rework",
  "close",
  "withdraw",
  "merge",
  "unmerge",
  "revive",
  "split",
  "rejoin",
  "complete",
  "abandon",
] as const;
export type CaseVerb = (typeof caseVerbs)[number];

/**
 * What each verb makes of a case; a status that is not named refuses the verb. `proposeAlso`: to a second one at the same time; `reopen`: the
 * proposal came to nothing; `revive`: it was over, and is wanted after all; `complete` and `abandon`: its parts are all over, with work done or
 * without.
 */
const steps: Readonly<Record<CaseVerb, Partial<Record<CaseStatus, CaseStatus>>>> = {
  edit: { draft: "draft", open: "open" },
  publish: { draft: "open" },
  route: { draft: "draft", open: "open" },
  propose: { open: "proposed" },
  proposeAlso: { open: "proposed", proposed: "proposed" },
  reopen: { proposed: "open" },
  assign: { proposed: "assigned" },
  start: { assigned: "running" },
  deliver: { assigned: "delivered", running: "delivered" },
  rework: { delivered: "running" },
  close: { delivered: "closed" },
  withdraw: { draft: "withdrawn", open: "withdrawn", proposed: "withdrawn" },
  merge: { open: "merged" },
  unmerge: { merged: "open" },
  revive: { withdrawn: "open", closed: "open" },
  split: { draft: "split", open: "split" },
  rejoin: { split: "open" },
  complete: { split: "closed" },
  abandon: { split: "withdrawn" },
};

/** What can be done with a case: the status it then gets, or why not (`is-` and its status). Page, API and command ask this same table. */
export const caseCan = {
  edit: allowanceOf(steps.edit),
  publish: allowanceOf(steps.publish),
  route: allowanceOf(steps.route),
  propose: allowanceOf(steps.propose),
  proposeAlso: allowanceOf(steps.proposeAlso),
  reopen: allowanceOf(steps.reopen),
  assign: allowanceOf(steps.assign),
  start: allowanceOf(steps.start),
  deliver: allowanceOf(steps.deliver),
  rework: allowanceOf(steps.rework),
  close: allowanceOf(steps.close),
  withdraw: allowanceOf(steps.withdraw),
  merge: allowanceOf(steps.merge),
  unmerge: allowanceOf(steps.unmerge),
  revive: allowanceOf(steps.revive),
  split: allowanceOf(steps.split),
  rejoin: allowanceOf(steps.rejoin),
  complete: allowanceOf(steps.complete),
  abandon: allowanceOf(steps.abandon),
} satisfies Record<CaseVerb, unknown>;

import { allowanceOf } from "#app/domain/cases/state-table.ts";

/** The life of a case: who works on it, if anybody. */
export const caseStatuses = ["draft", "open", "proposed", "assigned", "delivered", "closed", "withdrawn"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const caseVerbs = [
  "edit",
  "publish",
  "route",
  "propose",
  "reopen",
  "assign",
  "deliver",
  "rework",
  "close",
  "withdraw",
] as const;
export type CaseVerb = (typeof caseVerbs)[number];

/** What each verb makes of a case; a status that is not named refuses the verb. `reopen`: the proposal came to nothing. */
const steps: Readonly<Record<CaseVerb, Partial<Record<CaseStatus, CaseStatus>>>> = {
  edit: { draft: "draft", open: "open" },
  publish: { draft: "open" },
  route: { draft: "draft", open: "open" },
  propose: { open: "proposed" },
  reopen: { proposed: "open" },
  assign: { proposed: "assigned" },
  deliver: { assigned: "delivered" },
  rework: { delivered: "assigned" },
  close: { delivered: "closed" },
  withdraw: { draft: "withdrawn", open: "withdrawn", proposed: "withdrawn" },
};

/** What can be done with a case: the status it then gets, or why not (`is-` and its status). Page, API and command ask this same table. */
export const caseCan = {
  edit: allowanceOf(steps.edit),
  publish: allowanceOf(steps.publish),
  route: allowanceOf(steps.route),
  propose: allowanceOf(steps.propose),
  reopen: allowanceOf(steps.reopen),
  assign: allowanceOf(steps.assign),
  deliver: allowanceOf(steps.deliver),
  rework: allowanceOf(steps.rework),
  close: allowanceOf(steps.close),
  withdraw: allowanceOf(steps.withdraw),
} satisfies Record<CaseVerb, unknown>;

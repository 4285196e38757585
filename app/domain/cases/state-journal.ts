import type { CaseVerb } from "#app/domain/cases/case.ts";

/**
 * What moved a case, as the journal calls it, and the verb of the state table that it stands for. No case moves without one of these: its
 * journal, read from the beginning, tells where it stands. (A proposal that ends opens the case again when it was the last that waited.)
 */
export const stateActions = {
  "case.published": "publish",
  "proposal.made": "propose",
  "proposal.next": "propose",
  "proposal.declined": "reopen",
  "proposal.refused": "reopen",
  "proposal.expired": "reopen",
  "proposal.withdrawn": "reopen",
  "proposal.accepted": "assign",
  "assignment.started": "start",
  "assignment.delivered": "deliver",
  "assignment.returned": "rework",
  "case.closed": "close",
  "case.withdrawn": "withdraw",
  "case.revived": "revive",
  "case.merged": "merge",
  "case.unmerged": "unmerge",
  "case.split": "split",
  "case.rejoined": "rejoin",
  "case.completed": "complete",
  "case.abandoned": "abandon",
} as const satisfies Record<string, CaseVerb>;

type StateAction = keyof typeof stateActions;

const isStateAction = (action: string): action is StateAction => Object.hasOwn(stateActions, action);

/** The verb that an entry of the journal stands for; undefined when it moved nothing. */
export const verbOf = (action: string): CaseVerb | undefined =>
  isStateAction(action) ? stateActions[action] : undefined;

/** Every entry after which a case stands somewhere else, its making included: the newest tells since when it stands there. */
export const movingActions: readonly string[] = ["case.created", ...Object.keys(stateActions)];

import { allowanceOf } from "#app/domain/cases/state-table.ts";
import { type Outcome, refused } from "#app/lib/outcome.ts";

/** The life of an offer to one candidate. The first two wait for an answer, the others are final. */
export const proposalStatuses = ["proposed", "viewed", "accepted", "declined", "expired", "withdrawn"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const proposalVerbs = ["view", "accept", "decline", "withdraw", "expire"] as const;
export type ProposalVerb = (typeof proposalVerbs)[number];

/** Why somebody says no: feeds what she is offered, never how well she fits. */
export const declineReasons = ["no-time", "skills", "distance", "period", "conflict", "other"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What the table needs to know of a proposal; `expiresAt` is epoch ms. */
export interface ProposalState {
  status: ProposalStatus;
  expiresAt: number;
}

export type ProposalRefusal = `is-${ProposalStatus}` | "is-too-late" | "still-runs";

type Allowance = (proposal: ProposalState, now: number) => Outcome<ProposalStatus, ProposalRefusal>;

const waiting = (to: ProposalStatus) => ({ proposed: to, viewed: to });
const steps: Readonly<Record<ProposalVerb, Partial<Record<ProposalStatus, ProposalStatus>>>> = {
  view: { proposed: "viewed" },
  accept: waiting("accepted"),
  decline: waiting("declined"),
  withdraw: waiting("withdrawn"),
  expire: waiting("expired"),
};

/**
 * What can be done with a proposal at `now` (epoch ms): the status it then gets, or why not. An answer counts until
 * `expiresAt`; from then on it can only expire, or be withdrawn.
 */
export const proposalCan: Readonly<Record<ProposalVerb, Allowance>> = {
  view: inTime(allowanceOf(steps.view)),
  accept: inTime(allowanceOf(steps.accept)),
  decline: inTime(allowanceOf(steps.decline)),
  withdraw: allowanceOf(steps.withdraw),
  expire: (proposal, now) => {
    const outcome = allowanceOf(steps.expire)(proposal);
    return outcome.ok && now < proposal.expiresAt ? refused("still-runs") : outcome;
  },
};

function inTime(allowance: Allowance): Allowance {
  return (proposal, now) => {
    const outcome = allowance(proposal, now);
    return outcome.ok && now >= proposal.expiresAt ? refused("is-too-late") : outcome;
  };
}

import { allowanceOf } from "#app/domain/cases/state-table.ts";
import { type Outcome, refused } from "#app/lib/outcome.ts";

/**
 * The life of an offer to one candidate. The first three wait: for her answer, and at `confirming` for the teacher of somebody under age
 * who said yes herself. The others are final.
 */
export const proposalStatuses = [
  "proposed",
  "viewed",
  "confirming",
  "accepted",
  "declined",
  "expired",
  "withdrawn",
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** What waits for an answer of the candidate herself. */
export const unansweredStatuses = ["proposed", "viewed"] as const satisfies readonly ProposalStatus[];

/** What is not over yet. So many of one case at most: see `places`. */
export const openStatuses = [...unansweredStatuses, "confirming"] as const satisfies readonly ProposalStatus[];

/** A case has a first place for an open proposal, and a second one where the advisor chose to ask two at the same time. */
export const places = [1, 2] as const;

export const proposalVerbs = ["view", "agree", "accept", "confirm", "decline", "withdraw", "expire"] as const;
export type ProposalVerb = (typeof proposalVerbs)[number];

/** Why somebody says no: feeds what she is offered, never how well she fits. */
export const declineReasons = ["no-time", "skills", "distance", "period", "conflict", "other"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why an offer was taken back: by the advisor, since somebody else said yes first, since there was no room left, or since the case changed. */
export const withdrawalReasons = ["advisor", "taken", "no-room", "changed"] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** What the table needs to know of a proposal; `expiresAt` is epoch ms. */
export interface ProposalState {
  status: ProposalStatus;
  expiresAt: number;
}

export type ProposalRefusal = `is-${ProposalStatus}` | "is-too-late" | "still-runs";

type Allowance = (proposal: ProposalState, now: number) => Outcome<ProposalStatus, ProposalRefusal>;

const unanswered = (to: ProposalStatus) => ({ proposed: to, viewed: to });
const open = (to: ProposalStatus) => ({ ...unanswered(to), confirming: to });
const steps: Readonly<Record<ProposalVerb, Partial<Record<ProposalStatus, ProposalStatus>>>> = {
  view: { proposed: "viewed" },
  agree: unanswered("confirming"),
  accept: unanswered("accepted"),
  confirm: { confirming: "accepted" },
  decline: open("declined"),
  withdraw: open("withdrawn"),
  expire: open("expired"),
};

/**
 * What can be done with a proposal at `now` (epoch ms): the status it then gets, or why not. An answer counts until `expiresAt`; from then
 * on it can only expire, or be withdrawn. `agree` is the yes of somebody whose teacher has to `confirm` it.
 */
export const proposalCan: Readonly<Record<ProposalVerb, Allowance>> = {
  view: inTime(allowanceOf(steps.view)),
  agree: inTime(allowanceOf(steps.agree)),
  accept: inTime(allowanceOf(steps.accept)),
  confirm: inTime(allowanceOf(steps.confirm)),
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

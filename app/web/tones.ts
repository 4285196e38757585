import type { Status } from "#app/domain/booking/appointment.ts";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import type { ProposalStatus } from "#app/domain/cases/proposal.ts";
import type { FitBand } from "#app/domain/matching/ranking.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";

/** The tone in which each state is shown; the words beside it say the same. */
export const appointmentTones: Readonly<Record<Status, BadgeTone>> = {
  requested: "warning",
  confirmed: "info",
  declined: "neutral",
  cancelled: "neutral",
  held: "success",
  "no-show": "warning",
};

export const caseTones: Readonly<Record<CaseStatus, BadgeTone>> = {
  draft: "neutral",
  open: "action",
  proposed: "info",
  assigned: "info",
  running: "live",
  delivered: "spot",
  closed: "success",
  withdrawn: "neutral",
  merged: "neutral",
  split: "info",
};

export const proposalTones: Readonly<Record<ProposalStatus, BadgeTone>> = {
  proposed: "info",
  viewed: "info",
  confirming: "info",
  accepted: "success",
  declined: "warning",
  expired: "warning",
  withdrawn: "neutral",
};

export const fitTones: Readonly<Record<FitBand, BadgeTone>> = { good: "success", fair: "info", modest: "neutral" };

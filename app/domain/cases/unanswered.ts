import type { ProposalStatus } from "#app/domain/cases/proposal.ts";

/** A proposal as far as the pause looks at it. */
interface Asked {
  status: ProposalStatus;
  decidedAt: Date | null;
  /** When somebody under age said yes herself, whatever her teacher did then. */
  acceptedAt: Date | null;
  /** The teacher who decided; null: she did. */
  confirmedById: string | null;
}

/**
 * How many proposals in a row ran out without an answer of hers, since she last answered or said that she was there (`backAt`). What was taken
 * back, or refused by her teacher before she answered, says nothing about her.
 */
export function unansweredInRow(proposals: readonly Asked[], backAt: Date | null): number {
  const replies = proposals
    .flatMap(replyOf)
    .filter(({ at }) => backAt === null || at > backAt.getTime())
    .sort((a, b) => b.at - a.at || Number(b.answered) - Number(a.answered));
  const last = replies.findIndex(({ answered }) => answered);
  return last === -1 ? replies.length : last;
}

function replyOf({ status, decidedAt, acceptedAt, confirmedById }: Asked): { at: number; answered: boolean }[] {
  if (acceptedAt !== null) return [{ at: acceptedAt.getTime(), answered: true }];
  if (decidedAt === null) return [];
  if (status === "expired") return [{ at: decidedAt.getTime(), answered: false }];
  const answered = status === "accepted" || (status === "declined" && confirmedById === null);
  return answered ? [{ at: decidedAt.getTime(), answered }] : [];
}

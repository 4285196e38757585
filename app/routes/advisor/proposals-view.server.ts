import { proposalCan } from "#app/domain/cases/proposal.ts";
import type { listProposals } from "#app/domain/cases/queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

type Row = Awaited<ReturnType<typeof listProposals>>[number];

/** The offers of a case in words, newest first. An offer whose time is over is shown as expired, also before that was noted. */
export function proposalsView(rows: readonly Row[], language: Language, now: Date) {
  const texts = matchingTexts[language];
  const reasons: Readonly<Record<string, string>> = texts.declineReasons;
  const day = (at: Date) => formatDate(at.getTime(), language, amsterdam);
  return rows.map(({ proposal, candidate }) => {
    const state = { status: proposal.status, expiresAt: proposal.expiresAt.getTime() };
    const open = proposalCan.withdraw(state, now.getTime()).ok;
    const status = proposalCan.expire(state, now.getTime()).ok ? ("expired" as const) : proposal.status;
    return {
      id: proposal.id,
      candidate,
      open: open && status !== "expired",
      status,
      word: texts.proposalStatuses[status],
      made: day(proposal.createdAt),
      until: day(proposal.expiresAt),
      decided: proposal.decidedAt === null ? null : day(proposal.decidedAt),
      reason: proposal.declineReason === null ? null : (reasons[proposal.declineReason] ?? proposal.declineReason),
      note: proposal.note,
      answer: proposal.declineNote ?? "",
    };
  });
}

export type ProposalView = ReturnType<typeof proposalsView>[number];

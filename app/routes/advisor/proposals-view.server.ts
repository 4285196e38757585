import { proposalCan } from "#app/domain/cases/proposal.ts";
import type { listProposals } from "#app/domain/cases/queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";

type Row = Awaited<ReturnType<typeof listProposals>>[number];

/** The offers of a case in words, newest first. An offer whose time is over is shown as expired, also before that was noted. */
export function proposalsView(rows: readonly Row[], language: Language, now: Date) {
  const day = (at: Date) => formatDate(at.getTime(), language, amsterdam);
  return rows.map(({ proposal, candidate }) => {
    const state = { status: proposal.status, expiresAt: proposal.expiresAt.getTime() };
    const status = proposalCan.expire(state, now.getTime()).ok ? ("expired" as const) : proposal.status;
    const open = proposalCan.withdraw(state, now.getTime()).ok && status !== "expired";
    const answered = status === "accepted" || status === "declined";
    return {
      id: proposal.id,
      candidate,
      open,
      status,
      word: matchingTexts[language].proposalStatuses[status],
      made: day(proposal.createdAt),
      until: day(proposal.expiresAt),
      decided: answered && proposal.decidedAt !== null ? day(proposal.decidedAt) : null,
      steps: stepsOf({ proposal, status, open }, language, day),
      reason: saidNo(proposal, language),
      why: whyAsked(proposal, language),
      note: proposal.note,
      answer: proposal.declineNote ?? "",
    };
  });
}

export type ProposalView = ReturnType<typeof proposalsView>[number];

type Day = (at: Date) => string;

/** What happened besides asking and answering, in the order in which it did. */
function stepsOf(
  { proposal, status, open }: { proposal: Row["proposal"]; status: Row["proposal"]["status"]; open: boolean },
  language: Language,
  day: Day,
): string[] {
  const words = proposalsTexts[language];
  const { list } = words;
  const withdrawals: Readonly<Record<string, string>> = words.withdrawals;
  const { acceptedAt, confirmedAt, confirmedById, remindedAt, remindsAt, decidedAt, withdrawnFor } = proposal;
  const withdrawn = status === "withdrawn" && withdrawnFor !== null ? withdrawals[withdrawnFor] : undefined;
  const neverAnswered = status === "expired" || status === "withdrawn";
  return [
    ...when(proposal.place === 2, list.place),
    ...when(proposal.nextOfId !== null, list.next),
    ...when(status === "viewed", list.viewed),
    ...(remindedAt === null ? [] : [list.reminded(day(remindedAt))]),
    ...(open && remindedAt === null && remindsAt !== null ? [list.reminds(day(remindsAt))] : []),
    ...(acceptedAt === null ? [] : [list.agreed(day(acceptedAt))]),
    ...(confirmedAt === null ? [] : [list.confirmed(day(confirmedAt))]),
    ...when(status === "declined" && confirmedById !== null, list.teacherNo),
    ...(withdrawn === undefined ? [] : [withdrawn]),
    ...(neverAnswered && decidedAt !== null ? [list.ended(day(decidedAt))] : []),
  ];
}

function saidNo({ declineReason, confirmedById }: Row["proposal"], language: Language): string | null {
  if (declineReason === null) return null;
  const own: Readonly<Record<string, string>> = matchingTexts[language].declineReasons;
  const teachers: Readonly<Record<string, string>> = proposalsTexts[language].teacherReasons;
  return (confirmedById === null ? own : teachers)[declineReason] ?? declineReason;
}

/** Why she was asked, as the advisor put it; empty where nobody was asked why. */
function whyAsked({ reasonCode, reason }: Row["proposal"], language: Language): string {
  const reasons: Readonly<Record<string, string>> = proposalsTexts[language].offerReasons;
  const named =
    reasonCode === null || (reasonCode === "other" && reason !== "") ? "" : (reasons[reasonCode] ?? reasonCode);
  return [named, reason].filter((part) => part !== "").join(": ");
}

const when = (holds: boolean, text: string) => (holds ? [text] : []);

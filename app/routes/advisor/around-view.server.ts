import { caseCan } from "#app/domain/cases/case.ts";
import { listOpenProposals } from "#app/domain/cases/offer-steps.server.ts";
import { places } from "#app/domain/cases/proposal.ts";
import { type FoundCase, listCandidateNames } from "#app/domain/cases/queries.server.ts";
import { listWaitingFor } from "#app/domain/cases/waiting-queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import type { ProposalView } from "./proposals-view.server.ts";

type Reader = Parameters<typeof listWaitingFor>[0];

/** What goes with the proposals of a case: who is asked by herself afterwards, and whether one more can be asked at the same time. */
export async function aroundProposals(db: Reader, { case: about }: FoundCase) {
  const open = caseCan.reopen(about).ok ? await listOpenProposals(db, about.id) : [];
  return {
    canAskAlso: open.length > 0 && open.length < places.length,
    next: await listCandidateNames(db, about.automaticNext),
  };
}

export type AroundProposals = Awaited<ReturnType<typeof aroundProposals>>;

/** Who is asked now, where that is more than one candidate who still has to answer; null when it is not. */
export function askedInWords(proposals: readonly ProposalView[], language: Language): string | null {
  const open = proposals.filter((one) => one.open);
  const { twoWait, teacherWaits } = proposalsTexts[language].list;
  const [one, other] = open;
  if (one && other)
    return twoWait(new Intl.ListFormat(language, { type: "conjunction" }).format([other.candidate, one.candidate]));
  return one?.status === "confirming" ? teacherWaits(one.candidate, one.until) : null;
}

/** Who waits for a case, in words and in order. */
export async function waitingView(db: Reader, caseId: string, language: Language) {
  const { waits } = proposalsTexts[language].list;
  const rows = await listWaitingFor(db, caseId);
  return rows.map(({ id, name, since }) => ({
    id,
    text: waits(name, formatDate(since.getTime(), language, amsterdam)),
  }));
}

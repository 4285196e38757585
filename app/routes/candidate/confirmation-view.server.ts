import type { listConfirmations } from "#app/domain/cases/confirmation-queries.server.ts";
import { proposalCan } from "#app/domain/cases/proposal.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { hasRoom } from "#app/domain/people/candidate-queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import type { ownConfirmation } from "./confirmation-own.server.ts";
import { offerWords } from "./proposal-view.server.ts";

type Offer = Awaited<ReturnType<typeof ownConfirmation>>;

/** A proposal to a student under age as her teacher reads it: the same as the student reads, with what the teacher can do now. */
export async function confirmationView(
  db: Parameters<typeof hasRoom>[0],
  shown: { offer: Offer; language: Language },
  now: Date,
) {
  const { offer, language } = shown;
  const { proposal, candidate: student } = offer;
  const { id, status, candidateId, acceptedAt } = proposal;
  const state = { status, expiresAt: proposal.expiresAt.getTime() };
  const canRefuse = proposalCan.decline(state, now.getTime());
  const agreedOn = acceptedAt === null ? null : formatDate(acceptedAt.getTime(), language, amsterdam);
  const base = { id, title: offer.found.case.title, student, agreedOn };
  if (!canRefuse.ok) {
    const ended = matchingTexts[language].proposalRefusals[canRefuse.reason];
    return { ...base, standing: "ended" as const, ended, offer: null };
  }
  const { facts, ...rest } = offerWords(offer, await findSkills(db), language);
  const { hiddenUntil } = proposalsTexts[language].confirmation;
  const words = {
    ...rest,
    facts: facts.map((fact) => (fact.id === "company" ? { ...fact, value: hiddenUntil } : fact)),
  };
  if (!proposalCan.confirm(state, now.getTime()).ok)
    return { ...base, standing: "waits" as const, ended: null, offer: words };
  const standing = (await hasRoom(db, candidateId, offer.found.case.startsOn))
    ? ("yours" as const)
    : ("no-room" as const);
  return { ...base, standing, ended: null, offer: words };
}

/** What a teacher decides along about, as cards; what waits for her first. */
export function confirmationCards(rows: Awaited<ReturnType<typeof listConfirmations>>, language: Language) {
  const words = proposalsTexts[language].confirmation;
  const cards = rows.map(({ id, status, expiresAt, title, student }) => ({
    ...{ id, title, student, isHers: status === "confirming" },
    word: status === "confirming" ? words.cardYours : words.cardWaits,
    answerBy: words.answerBy(formatDate(expiresAt.getTime(), language, amsterdam)),
  }));
  return cards.sort((a, b) => Number(b.isHers) - Number(a.isHers));
}

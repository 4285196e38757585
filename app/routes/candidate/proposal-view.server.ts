import { isAnotherAsked } from "#app/domain/cases/candidate-queries.server.ts";
import { caseCan } from "#app/domain/cases/case.ts";
import { caseFacts, companyFacts, skillLines } from "#app/domain/cases/case-facts.ts";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import { partFacts } from "#app/domain/cases/part-words.ts";
import { proposalCan } from "#app/domain/cases/proposal.ts";
import { listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { matchExplanation } from "#app/domain/matching/reasons.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { hasRoom } from "#app/domain/people/candidate-queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import type { ownOffer } from "./own.server.ts";

type Offer = Awaited<ReturnType<typeof ownOffer>>;

/** A proposal as its candidate reads it. What it is about is told while she can answer; before she says yes, never which company it is. */
export async function proposalView(
  db: Parameters<typeof hasRoom>[0],
  shown: { offer: Offer; language: Language },
  now: Date,
) {
  const { offer, language } = shown;
  const { id, caseId, status, expiresAt, candidateId } = offer.proposal;
  const answer = proposalCan.decline({ status, expiresAt: expiresAt.getTime() }, now.getTime());
  const base = { id, title: offer.found.case.title, isNew: status === "proposed" && answer.ok };
  if (!answer.ok) {
    const ended = endedWords(offer.proposal, language) ?? matchingTexts[language].proposalRefusals[answer.reason];
    return { ...base, standing: "ended" as const, ended, offer: null };
  }
  if (!caseCan.assign(offer.found.case).ok)
    return { ...base, standing: "case-gone" as const, ended: null, offer: null };
  const words = {
    ...offerWords(offer, await findSkills(db), language),
    alsoAsked: await isAnotherAsked(db, { caseId, id }),
    shared: await listSharedFacts(db, offer.found.case, language),
  };
  if (status === "confirming") return { ...base, standing: "agreed" as const, ended: null, offer: words };
  if (offer.minor && offer.teacherId === null)
    return { ...base, standing: "no-teacher" as const, ended: null, offer: words };
  const hasOne = await hasRoom(db, candidateId, offer.found.case.startsOn);
  return { ...base, standing: hasOne ? ("open" as const) : ("no-room" as const), ended: null, offer: words };
}

/** How it came to nothing, where there is more to say than that. */
function endedWords({ status, withdrawnFor, confirmedById }: Offer["proposal"], language: Language): string | null {
  const { teacherNo, ...withdrawals } = proposalsTexts[language].answer.ended;
  if (status === "declined" && confirmedById !== null) return teacherNo;
  const words: Readonly<Record<string, string>> = withdrawals;
  return status === "withdrawn" && withdrawnFor !== null ? (words[withdrawnFor] ?? null) : null;
}

/** What a proposal is about, for whoever has to decide on it. */
export function offerWords({ proposal, found, company, minor }: Offer, skills: SkillList, language: Language) {
  const match = storedMatch(proposal.explanation);
  const { hidden, hiddenUntil } = candidateTexts[language].proposal;
  return {
    answerBy: formatDateTime(proposal.expiresAt.getTime(), language, amsterdam),
    minor,
    note: proposal.note,
    advisor: found.advisor.name,
    question: found.case.question,
    facts: [
      { id: "company", term: hidden, value: hiddenUntil },
      ...companyFacts(company, language),
      ...partFacts(found.case, language),
      ...caseFacts(found.case, language),
    ],
    skills: skillLines(found.skills, skills, language),
    reasons: match === null ? null : matchExplanation(match, { language, texts: matchingTexts[language], skills }),
  };
}

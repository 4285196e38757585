import { caseCan } from "#app/domain/cases/case.ts";
import { caseFacts, companyFacts, skillLines } from "#app/domain/cases/case-facts.ts";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import { proposalCan } from "#app/domain/cases/proposal.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { matchExplanation } from "#app/domain/matching/reasons.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { hasRoom } from "#app/domain/people/candidate-queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import type { ownOffer } from "./own.server.ts";

type Offer = Awaited<ReturnType<typeof ownOffer>>;

/** A proposal as its candidate reads it. What it is about is told while she can answer; before she says yes, never which company it is. */
export async function proposalView(
  db: Parameters<typeof hasRoom>[0],
  shown: { offer: Offer; language: Language },
  now: Date,
) {
  const { offer, language } = shown;
  const { id, status, expiresAt, candidateId } = offer.proposal;
  const answer = proposalCan.accept({ status, expiresAt: expiresAt.getTime() }, now.getTime());
  const base = { id, title: offer.found.case.title, isNew: status === "proposed" && answer.ok };
  if (!answer.ok) {
    const ended = matchingTexts[language].proposalRefusals[answer.reason];
    return { ...base, standing: "ended" as const, ended, offer: null };
  }
  if (!caseCan.assign(offer.found.case).ok)
    return { ...base, standing: "case-gone" as const, ended: null, offer: null };
  const standing = (await hasRoom(db, candidateId, offer.found.case.startsOn))
    ? ("open" as const)
    : ("no-room" as const);
  return { ...base, standing, ended: null, offer: offerWords(offer, await findSkills(db), language) };
}

function offerWords({ proposal, found, company }: Offer, skills: SkillList, language: Language) {
  const match = storedMatch(proposal.explanation);
  const { hidden, hiddenUntil } = candidateTexts[language].proposal;
  return {
    answerBy: formatDateTime(proposal.expiresAt.getTime(), language, amsterdam),
    note: proposal.note,
    advisor: found.advisor.name,
    question: found.case.question,
    facts: [
      { id: "company", term: hidden, value: hiddenUntil },
      ...companyFacts(company, language),
      ...caseFacts(found.case, language),
    ],
    skills: skillLines(found.skills, skills, language),
    reasons: match === null ? null : matchExplanation(match, { language, texts: matchingTexts[language], skills }),
  };
}

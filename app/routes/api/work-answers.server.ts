import type { z } from "zod";
import type { findOffer } from "#app/domain/cases/candidate-queries.server.ts";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import type { matchingOf } from "#app/domain/cases/matching.server.ts";
import type { SeenAssignment, SeenCase } from "#app/domain/cases/page-queries.server.ts";
import { declineReasons } from "#app/domain/cases/proposal.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";
import { laneExplanation, matchExplanation } from "#app/domain/matching/reasons.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import type {
  assignmentAnswer,
  caseAnswer,
  explanationAnswer,
  matchesAnswer,
  proposalAnswer,
} from "#app/web/api-work-answers.ts";

/** A case as programs get it. @param office who hands out cases; others learn whose it is once it is theirs */
export function caseOf(
  { case: kept, company, contact, advisor, skills, mine }: SeenCase,
  office: boolean,
): z.input<typeof caseAnswer> {
  const { id, reference, status, lane, title, question, deliverable, level, effortHours, startsOn, endsOn } = kept;
  const { hardDeadline, place, languages, supervisionHours, budgetCents, repeatable, flags } = kept;
  const known = office || mine;
  return {
    ...{ id, reference, status, lane, title, question, deliverable, skills, level, effortHours, startsOn, endsOn },
    ...{ hardDeadline, place, languages, supervisionHours, budgetCents, repeatable },
    flags: office ? flags : null,
    priority: office ? kept.priority : null,
    company: { ...company, name: known ? company.name : null },
    contact: known ? contact : null,
    advisor,
    createdAt: kept.createdAt.toISOString(),
    updatedAt: kept.updatedAt.toISOString(),
  };
}

type Matching = Awaited<ReturnType<typeof matchingOf>>;

/** Advice and ranking as the advisor reads them, with reasons in words. */
export function matchesOf(
  { advice, ranking, people, skills, matchCase }: Matching,
  { caseId, top, language }: { caseId: string; top: number; language: Language },
): z.input<typeof matchesAnswer> {
  const speaker = { language, texts: matchingTexts[language], skills };
  return {
    caseId,
    rulesVersion: advice.rulesVersion,
    advice: {
      advised: advice.advised,
      doubtful: advice.doubtful,
      lanes: advice.lanes.map((score) => {
        const { strongestFor, strongestAgainst, obstacles } = laneExplanation(score, speaker);
        const { lane, total, parts, knockOuts } = score;
        const possible = knockOuts.length === 0;
        return { lane, total, parts: { ...parts }, possible, strongestFor, strongestAgainst, obstacles };
      }),
    },
    lane: matchCase.lane,
    eligible: ranking.eligible.length,
    notEligible: ranking.knockedOut.length,
    matches: ranking.eligible.slice(0, top).map((match, index) => {
      const { summary, plus, minus, change } = matchExplanation(match, speaker);
      const { candidateId, fit, band } = match;
      const person = people.get(candidateId);
      return {
        ...{ position: index + 1, candidateId, name: person?.name ?? "", headline: person?.headline ?? "" },
        ...{ fit: fit.total, band, parts: { ...fit.parts }, summary, plus, minus, change },
      };
    }),
    notCounted: speaker.texts.notCounted,
  };
}

type Offer = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

/** An offer as programs get it, with the words that both sides read. */
export function proposalOf(
  { proposal, assignmentId }: Pick<Offer, "proposal" | "assignmentId">,
  { office, skills, language }: { office: boolean; skills: SkillList; language: Language },
): z.input<typeof proposalAnswer> {
  const { id, caseId, candidateId, lane, status, fit, position, reason, note, declineNote } = proposal;
  const match = storedMatch(proposal.explanation);
  return {
    ...{ id, caseId, candidateId, lane, status, fit, note, declineNote, assignmentId },
    position: office ? position : null,
    reason: office ? reason : null,
    declineReason: declineReasons.find((one) => one === proposal.declineReason) ?? null,
    explanation: match && explanationOf(match, { language, texts: matchingTexts[language], skills }),
    createdAt: proposal.createdAt.toISOString(),
    expiresAt: proposal.expiresAt.toISOString(),
    decidedAt: proposal.decidedAt?.toISOString() ?? null,
  };
}

type Speaker = Parameters<typeof matchExplanation>[1];

function explanationOf(match: RankedCandidate, speaker: Speaker): z.input<typeof explanationAnswer> {
  const { band, summary, plus, minus, notCounted, change } = matchExplanation(match, speaker);
  return { band, parts: { ...match.fit.parts }, summary, plus, minus, notCounted, change };
}

/** Accepted work as programs get it. @param judged the work of which both sides may read what the other thought of it */
export function assignmentOf(
  { work, title, reference, lane }: SeenAssignment,
  judged: ReadonlySet<string>,
): z.input<typeof assignmentAnswer> {
  const { id, caseId, proposalId, candidateId, status, result } = work;
  const shown = status !== "confirmed" || judged.has(id);
  const { rating, remark } = shown ? work : { rating: null, remark: null };
  return {
    ...{ id, caseId, proposalId, candidateId, reference, title, lane, status, result, rating, remark },
    createdAt: work.createdAt.toISOString(),
    startedAt: work.startedAt?.toISOString() ?? null,
    deliveredAt: work.deliveredAt?.toISOString() ?? null,
    confirmedAt: work.confirmedAt?.toISOString() ?? null,
  };
}

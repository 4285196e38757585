import type { listOwnAssignments, listWaitingProposals } from "#app/domain/cases/candidate-queries.server.ts";
import { caseGlance, sectorName } from "#app/domain/cases/case-facts.ts";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";
import { matchExplanation } from "#app/domain/matching/reasons.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import type { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { quarterOf } from "#app/lib/dates.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { confidentialityTexts } from "#app/texts/confidentiality.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { wantedTexts } from "#app/texts/wanted.ts";

type Rows<Query extends (...asked: never[]) => unknown> = Awaited<ReturnType<Query>>;

type OwnCandidate = Rows<typeof listOwnCandidates>[number];

/** How she stands herself: her headline, whether there is room and she may be proposed; null while her profile is empty. */
export function profileView(own: OwnCandidate | undefined, language: Language, now: Date) {
  if (!own) return null;
  const { id, lane, openAssignments, capacity, paused, consented, quarters } = own.candidate;
  const room = [candidateTexts[language].home.room(openAssignments, capacity)];
  if (quarters) {
    const quarter = quarterOf(localDateOf(now.getTime(), amsterdam));
    const begun = quarters.begin.filter((day) => quarterOf(day) === quarter).length;
    room.push(wantedTexts[language].desk.quarter(begun, quarters.most));
  }
  return {
    id,
    lane,
    headline: own.headline,
    room: room.join(" "),
    full: openAssignments >= capacity,
    paused,
    consented,
  };
}

/** Proposals that wait, as cards. */
export function proposalCards(rows: Rows<typeof listWaitingProposals>, skills: SkillList, language: Language) {
  return rows.map(({ proposal, case: about, company }) => ({
    id: proposal.id,
    title: about.title,
    answerBy: formatDateTime(proposal.expiresAt.getTime(), language, amsterdam),
    glance: caseGlance(about, language),
    sector: sectorName(company.sector, language) ?? null,
    summary: summaryOf(storedMatch(proposal.explanation), skills, language),
  }));
}

/** Her work, as cards: what is to be done in `running`, the rest in `finished`. @param judged.judged of which the judgement may be read */
export function workCards(
  rows: Rows<typeof listOwnAssignments>,
  { judged, language }: { judged: ReadonlySet<string>; language: Language },
) {
  const words = candidateTexts[language].assignment;
  const cards = rows.map(({ assignment, case: about, company }) => ({
    id: assignment.id,
    title: about.title,
    company: company ?? confidentialityTexts[language].company,
    status: assignment.status,
    statusWord: matchingTexts[language].assignmentStatuses[assignment.status],
    rating: assignment.rating === null || !judged.has(assignment.id) ? null : words.rating(assignment.rating),
    returned: assignment.status === "started" && assignment.remark !== null,
  }));
  const isFinished = ({ status }: { status: string }) => status === "confirmed";
  return { running: cards.filter((card) => !isFinished(card)), finished: cards.filter(isFinished) };
}

const summaryOf = (match: RankedCandidate | null, skills: SkillList, language: Language) =>
  match === null ? null : matchExplanation(match, { language, texts: matchingTexts[language], skills }).summary;

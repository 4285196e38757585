import type {
  listOpenCases,
  listOwnAssignments,
  listWaitingProposals,
} from "#app/domain/cases/candidate-queries.server.ts";
import { caseGlance, sectorName } from "#app/domain/cases/case-facts.ts";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import { fittingCases } from "#app/domain/cases/fitting-cases.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";
import { candidateObstacles, matchExplanation } from "#app/domain/matching/reasons.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import type { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { confidentialityTexts } from "#app/texts/confidentiality.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

type Rows<Query extends (...asked: never[]) => unknown> = Awaited<ReturnType<Query>>;

type OwnCandidate = Rows<typeof listOwnCandidates>[number];

/** How she stands herself: her headline, and whether there is room; null while her profile is empty. */
export function profileView(own: OwnCandidate | undefined, language: Language) {
  if (!own) return null;
  const { openAssignments, capacity, paused } = own.candidate;
  const words = candidateTexts[language].home;
  const room = words.room(openAssignments, capacity);
  return { headline: own.headline, room, full: openAssignments >= capacity, paused };
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

/** Open cases in her lane: those that fit with why, those that do not with what stands in the way. */
export function openCaseCards(
  asked: { own: OwnCandidate | undefined; open: Rows<typeof listOpenCases>; skills: SkillList; rules: MatchingRules },
  language: Language,
) {
  const { own, open, skills, rules } = asked;
  if (!own) return { fitting: [], others: [] };
  const judged = fittingCases(open, own.candidate, rules);
  const speaker = { language, texts: matchingTexts[language], skills };
  return {
    fitting: judged.flatMap(({ item, match }) =>
      match === null
        ? []
        : [
            {
              id: item.case.id,
              title: item.case.title,
              glance: caseGlance(item.case, language),
              sector: sectorName(item.company.sector, language) ?? null,
              band: matchExplanation(match, speaker).band,
              summary: matchExplanation(match, speaker).summary,
            },
          ],
    ),
    others: judged.flatMap((one) =>
      one.match === null
        ? [{ id: one.item.case.id, title: one.item.case.title, obstacles: candidateObstacles(one, speaker) }]
        : [],
    ),
  };
}

const summaryOf = (match: RankedCandidate | null, skills: SkillList, language: Language) =>
  match === null ? null : matchExplanation(match, { language, texts: matchingTexts[language], skills }).summary;

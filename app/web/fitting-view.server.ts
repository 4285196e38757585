import type { OpenCase } from "#app/domain/cases/candidate-queries.server.ts";
import { caseGlance, sectorName } from "#app/domain/cases/case-facts.ts";
import { fittingCases } from "#app/domain/cases/fitting-cases.ts";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { candidateObstacles, matchExplanation } from "#app/domain/matching/reasons.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

interface Asked {
  open: readonly OpenCase[];
  candidate: Candidate;
  skills: SkillList;
  rules: MatchingRules;
  /** The cases that she would like to do. */
  wanted?: readonly string[] | undefined;
}

/** Open cases held against one candidate: those that fit with why, best first, and those that do not with what stands in the way. */
export function fittingView({ open, candidate, skills, rules, wanted = [] }: Asked, language: Language) {
  const speaker = { language, texts: matchingTexts[language], skills };
  const judged = fittingCases(open, candidate, rules, wanted);
  return {
    fitting: judged.flatMap(({ item, match }) => {
      if (match === null) return [];
      const { band, summary, plus, minus } = matchExplanation(match, speaker);
      const about = { id: item.case.id, title: item.case.title, glance: caseGlance(item.case, language) };
      return [{ ...about, sector: sectorName(item.company.sector, language) ?? null, band, summary, plus, minus }];
    }),
    others: judged.flatMap((one) =>
      one.match === null
        ? [{ id: one.item.case.id, title: one.item.case.title, obstacles: candidateObstacles(one, speaker) }]
        : [],
    ),
  };
}

export type Fitting = ReturnType<typeof fittingView>;

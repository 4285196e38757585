import type { matchingOf } from "#app/domain/cases/matching.server.ts";
import { laneParts } from "#app/domain/matching/lane-scores.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";
import { candidateObstacles, laneExplanation, matchExplanation } from "#app/domain/matching/reasons.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

type Matching = Awaited<ReturnType<typeof matchingOf>>;

/** The advice about lanes in words: each lane with its points, the strongest reasons and what stands in the way. */
export function adviceView({ advice, rules, skills }: Matching, language: Language) {
  const texts = matchingTexts[language];
  return {
    doubtful: advice.doubtful,
    advised: advice.advised,
    rulesVersion: advice.rulesVersion,
    lanes: advice.lanes.map((score) => ({
      id: score.lane,
      total: score.total,
      possible: score.knockOuts.length === 0,
      ...laneExplanation(score, { language, texts, skills }),
      parts: laneParts.map((part) => ({
        id: part,
        name: texts.laneParts[part],
        points: score.parts[part],
        most: rules.lanes.weights[part],
      })),
    })),
  };
}

export type AdviceView = ReturnType<typeof adviceView>;

/** So many candidates are shown with all their reasons; the others can be unfolded. */
const shown = 5;

/** The candidates in words: the best with reasons, the others who fit, and who cannot and why. */
export function rankingView({ ranking, people, skills }: Matching, language: Language) {
  const speaker = { language, texts: matchingTexts[language], skills };
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? "", headline: people.get(id)?.headline ?? "" });
  const told = (match: RankedCandidate) => ({
    ...named(match.candidateId),
    tone: match.band,
    ...matchExplanation(match, speaker),
  });
  return {
    top: ranking.eligible.slice(0, shown).map(told),
    others: ranking.eligible.slice(shown).map((match) => {
      const { id, name, headline, band, tone } = told(match);
      return { id, name, headline, band, tone };
    }),
    knockedOut: ranking.knockedOut.map((out) => ({
      ...named(out.candidateId),
      obstacles: candidateObstacles(out, speaker),
    })),
  };
}

export type RankingView = ReturnType<typeof rankingView>;

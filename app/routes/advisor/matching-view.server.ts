import type { shortlistFor } from "#app/domain/cases/matching.server.ts";
import { hurdlesOf, nearestFirst } from "#app/domain/matching/hurdles.ts";
import { laneParts } from "#app/domain/matching/lane-scores.ts";
import { candidateObstacles, laneExplanation, matchExplanation } from "#app/domain/matching/reasons.ts";
import { sentence } from "#app/domain/matching/sentence.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rankingTexts } from "#app/texts/ranking.ts";

type Matching = Awaited<ReturnType<typeof shortlistFor>>;

/** The advice about lanes in words: each lane with its points, the strongest reasons and what stands in the way. */
export function adviceView(
  { advice, rules, skills }: Pick<Matching, "advice" | "rules" | "skills">,
  language: Language,
) {
  const texts = matchingTexts[language];
  return {
    doubtful: advice.doubtful,
    advised: advice.advised,
    rulesVersion: advice.rulesVersion,
    lanes: advice.lanes.map((score) => ({
      id: score.lane,
      total: score.total,
      possible: score.knockOuts.length === 0,
      needsBudget: score.knockOuts.some(({ remedy }) => remedy === "find-budget"),
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

/** So many of those who cannot are told one by one, those nearest to fitting. */
const mostOut = 100;

/** The candidates in words: the best with reasons, who fits besides, and who cannot and why, one by one and taken together. */
export function rankingView({ shortlist, out, names, skills }: Matching, language: Language) {
  const speaker = { language, texts: matchingTexts[language], skills };
  const named = (id: string) => ({ id, name: names.get(id)?.name ?? "", headline: names.get(id)?.headline ?? "" });
  const { hurdles, openers } = rankingTexts[language];
  const told = nearestFirst(out.told).slice(0, mostOut);
  return {
    count: shortlist.count,
    top: shortlist.top.map((match) => ({
      ...named(match.candidateId),
      ...{ tone: match.band, place: match.place, isNew: match.isNew, isRotation: match.isRotation },
      ...matchExplanation(match, speaker),
    })),
    others: shortlist.next.map(({ candidateId, band }) => ({
      ...named(candidateId),
      ...{ band: speaker.texts.bands[band], tone: band },
    })),
    out: {
      count: out.count,
      people: told.map((one) => ({ ...named(one.candidateId), obstacles: candidateObstacles(one, speaker) })),
      hurdles: hurdlesOf(out.told).map(({ code, facts, count, alone }) => ({
        ...{ id: JSON.stringify([code, facts]), count, alone },
        what: sentence(hurdles[code], facts, speaker),
        remedy: sentence(openers[code], facts, speaker),
      })),
    },
  };
}

export type RankingView = ReturnType<typeof rankingView>;

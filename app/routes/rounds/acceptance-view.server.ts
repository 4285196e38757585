import { openStatuses, type ProposalStatus } from "#app/domain/cases/proposal.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { fitBand } from "#app/domain/matching/ranking.ts";
import type { PairResult } from "#app/domain/rounds/acceptance-commands.server.ts";
import { familyOf, type findRound, listRoundProposals } from "#app/domain/rounds/queries.server.ts";
import { keptOutcome } from "#app/domain/rounds/round-outcome.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { roundNames } from "./round-view.server.ts";

type Reader = Parameters<typeof findRound>[0];
type Kept = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** The pairs of a calculation that can be offered, and what came of offers of this round; null without an outcome. */
export async function acceptanceView(db: Reader, kept: Kept, language: Language) {
  const outcome = keptOutcome(kept.outcome);
  if (outcome === null) return null;
  const names = await roundNames(db, kept, language);
  const rules = await findRules(db);
  const offers = await listRoundProposals(db, await familyOf(db, kept));
  const taken = new Set(offers.filter(({ status }) => isTaken(status)).map(({ caseId }) => caseId));
  const asked = new Set(offers.map(({ caseId, candidateId }) => `${caseId} ${candidateId}`));
  const { bands, proposalStatuses } = matchingTexts[language];
  const words = roundsTexts[language].outcome;
  return {
    pairs: outcome.modes[kept.mode].pairs
      .filter(({ fixed }) => fixed === null || fixed === "pinned")
      .map(({ caseId, candidateId, fit }) => {
        const band = fitBand(fit, rules);
        return {
          ...{ key: `${caseId} ${candidateId}`, caseId, band, fit: words.points(bands[band], fit) },
          ...{ title: names.titleOf(caseId), company: names.companyOf(caseId) },
          ...{ name: names.nameOf(candidateId), headline: names.headlineOf(candidateId) },
        };
      })
      .filter(({ key, caseId }) => !asked.has(key) && !taken.has(caseId)),
    states: offers.map(({ id, caseId, candidateId, status }) => ({
      ...{ id, status, word: proposalStatuses[status] },
      ...{ title: names.titleOf(caseId), name: names.nameOf(candidateId) },
    })),
  };
}

const isTaken = (status: ProposalStatus) => status === "accepted" || openStatuses.some((open) => open === status);

/** Why pairs were not offered, a sentence each. */
export async function refusalLines(
  db: Reader,
  kept: Kept,
  { refused, language }: { refused: readonly PairResult[]; language: Language },
): Promise<string[]> {
  const names = await roundNames(db, kept, language);
  const { accept } = roundsTexts[language];
  const reasons: Readonly<Record<string, string>> = accept.refusals;
  return refused.map(({ pair, refusal }) =>
    accept.refusal(names.titleOf(pair[0]), names.nameOf(pair[1]), reasons[refusal ?? ""] ?? accept.refusals.taken),
  );
}

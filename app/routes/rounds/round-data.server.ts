import { findRules, findSkills } from "#app/domain/matching/queries.server.ts";
import { type findRound, listVariants } from "#app/domain/rounds/queries.server.ts";
import { isUnderWay, roundModes } from "#app/domain/rounds/round.ts";
import { keptOutcome } from "#app/domain/rounds/round-outcome.ts";
import type { Language } from "#app/texts/language.ts";
import { loadView, pairsPerPage, pairsView, sharesView, unplacedView, waysView } from "./outcome-view.server.ts";
import { faultLines, fixedView, roundNames, settingsView } from "./round-view.server.ts";

type Reader = Parameters<typeof findRound>[0];
type Kept = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** Everything that the page of a calculation shows, in words. */
export async function roundData(db: Reader, kept: Kept, { language, url }: { language: Language; url: URL }) {
  const asked = url.searchParams;
  const names = await roundNames(db, kept, language);
  const outcome = keptOutcome(kept.outcome);
  const mode = roundModes.find((one) => one === asked.get("manier")) ?? kept.mode;
  const from = Math.max(0, Math.floor(Number(asked.get("vanaf") ?? 0)) || 0);
  const whole = outcome && { outcome, names, skills: await findSkills(db), rules: await findRules(db), language };
  const variants = await listVariants(db, kept);
  return {
    ...{ id: kept.id, name: kept.name, number: kept.number, state: kept.state, chosen: kept.mode },
    ...{ step: kept.step, percent: kept.progress, underWay: isUnderWay(kept.state) ? "yes" : "no" },
    ...{ cases: kept.caseIds.length, candidates: kept.candidateIds.length, inputHash: kept.inputHash },
    done: asked.get("gedaan"),
    refused: asked.get("niet"),
    count: Number(asked.get("aantal") ?? 0) || 0,
    variants: variants.map(({ id, number, state }) => ({ id, number, state })),
    settings: settingsView(kept, language),
    fixed: fixedView(kept, names),
    faults: faultLines(kept, names, language),
    outcome: whole && {
      ...{ mode, from, arcs: outcome.arcs, skipped: kept.caseIds.length - outcome.cases },
      ...{
        total: outcome.modes[mode].placed,
        unplacedCount: outcome.modes[mode].unplaced.length,
        perPage: pairsPerPage,
      },
      ways: waysView(whole),
      pairs: pairsView(whole, mode, from),
      unplaced: unplacedView(whole, mode),
      load: loadView(whole, mode),
      shares: sharesView(whole, mode),
    },
  };
}

export type RoundData = Awaited<ReturnType<typeof roundData>>;
export type OutcomeData = NonNullable<RoundData["outcome"]>;

import { allocate } from "#app/domain/matching/allocate.ts";
import { UnprovenError } from "#app/domain/matching/certificate.ts";
import { ProblemError } from "#app/domain/matching/faults.ts";
import { Fingerprint } from "#app/domain/matching/fingerprint.ts";
import type { solveFlow } from "#app/domain/matching/flow/solve.ts";
import { higherRanked } from "#app/domain/rounds/higher-ranked.ts";
import { modeOutcome } from "#app/domain/rounds/mode-outcome.ts";
import { passedLimits } from "#app/domain/rounds/passed-limits.ts";
import type { RoundProgress } from "#app/domain/rounds/round.ts";
import { arcsOf, areFaults, mostArcs } from "#app/domain/rounds/round-arcs.ts";
import { Market } from "#app/domain/rounds/round-market.ts";
import type { RoundOutcome } from "#app/domain/rounds/round-outcome.ts";
import { fixedPairs, frameOf, pinFaults, worthArcs } from "#app/domain/rounds/round-problem.ts";
import { capacityOf, type PairOfIds, type RoundFault, type RoundQuestion } from "#app/domain/rounds/round-question.ts";
import { sharesOf } from "#app/domain/rounds/shares.ts";

/** What became of a run: an outcome with its proof, what makes it impossible, or an outcome that is not proven and so is none. */
export type RoundAnswer =
  | { ok: true; outcome: RoundOutcome }
  | { ok: false; reason: "impossible"; faults: RoundFault[] }
  | { ok: false; reason: "unproven"; line: string };

interface Help {
  onProgress?: (progress: RoundProgress) => void;
  /** The most pairs that are looked at. */
  most?: number;
  /** Finds the flow; whatever it finds is checked. */
  solve?: typeof solveFlow;
}

/** Solves a round all three ways. Pure and repeatable: the same question, in whatever order it is told, has the same answer. */
export function solveRound(told: RoundQuestion, help: Help = {}): RoundAnswer {
  const question = inOrder(told);
  const faults = pinFaults(question);
  if (faults.length > 0) return { ok: false, reason: "impossible", faults };
  try {
    return solved(question, help);
  } catch (error) {
    if (error instanceof UnprovenError) return { ok: false, reason: "unproven", line: error.message };
    if (error instanceof ProblemError) {
      const lines = error.lines.map((line) => ({ code: "problem" as const, line }));
      return { ok: false, reason: "impossible", faults: lines };
    }
    throw error;
  }
}

function solved(question: RoundQuestion, { onProgress = () => undefined, most = mostArcs, solve }: Help): RoundAnswer {
  const { cases, candidates, settings } = question;
  const onCase = (done: number) => onProgress({ step: "lists", done, total: cases.length });
  const arcs = arcsOf(question, { most, onCase });
  if (areFaults(arcs)) return { ok: false, reason: "impossible", faults: arcs };
  const frame = frameOf(question);
  const solving = (done: number) => onProgress({ step: "solving", done, total: 3 });
  solving(0);
  const byFit = allocate({ ...frame, arcs: worthArcs(question, arcs, "fit") }, solve);
  solving(1);
  const byPreference = allocate({ ...frame, arcs: worthArcs(question, arcs, "preference") }, solve);
  solving(2);
  const market = new Market(question, arcs);
  if (market.size > most)
    return { ok: false, reason: "impossible", faults: [{ code: "too-many-pairs", found: market.size, most }] };
  const fixed = fixedPairs(question);
  const blocking = {
    fit: market.blocking(byFit.assignment),
    preference: market.blocking(byPreference.assignment),
  };
  const free = market.solve((pairs) => passedLimits(question, arcs, { pairs, fixed }));
  const pairs = { fit: byFit.assignment, preference: byPreference.assignment, stable: [...fixed, ...free.pairs] };
  const explaining = (done: number, total: number) => onProgress({ step: "explaining", done, total });
  explaining(0, 1);
  const optimal = { closed: 0, certificate: "optimal" as const };
  return {
    ok: true,
    outcome: {
      inputHash: hashOf(question, [byFit.inputHash, byPreference.inputHash]),
      cases: cases.length,
      urgent: cases.filter(({ priority }) => priority === 1).length,
      candidates: candidates.length,
      arcs: arcs.fit.length,
      modes: {
        fit: modeOutcome(question, arcs, { ...optimal, pairs: pairs.fit, blocking: blocking.fit }),
        preference: modeOutcome(question, arcs, { ...optimal, pairs: pairs.preference, blocking: blocking.preference }),
        stable: modeOutcome(question, arcs, {
          ...{ pairs: pairs.stable, blocking: 0, closed: free.closed, certificate: "stable" },
        }),
      },
      whyNot: higherRanked(question, arcs, { outcome: byFit, frame }, explaining),
      room: Object.fromEntries(
        candidates.flatMap((one) => {
          const room = capacityOf(one, settings);
          return room > 0 ? [[one.candidate.id, room]] : [];
        }),
      ),
      shares: sharesOf(question, arcs, pairs),
    },
  };
}

/** The same question in an order of its own. */
function inOrder(question: RoundQuestion): RoundQuestion {
  const byPair = (a: PairOfIds, b: PairOfIds) => compare(a.join(" "), b.join(" "));
  return {
    ...question,
    cases: [...question.cases].sort((a, b) => compare(a.matchCase.id, b.matchCase.id)),
    candidates: [...question.candidates].sort((a, b) => compare(a.candidate.id, b.candidate.id)),
    wishes: new Map([...question.wishes].sort(([a], [b]) => compare(a, b))),
    standing: [...question.standing].sort((a, b) => byPair(a.pair, b.pair)),
    pins: [...question.pins].sort(byPair),
    forbids: [...question.forbids].sort(byPair),
  };
}

/** The mark of all that the answer depends on. */
function hashOf({ settings, rules, candidates, standing }: RoundQuestion, parts: readonly string[]): string {
  const order = candidates.map(({ candidate: { id, casesThisYear, waitingSince } }) => [
    id,
    casesThisYear,
    waitingSince,
  ]);
  return new Fingerprint().addTexts([...parts, JSON.stringify([settings, rules, standing, order])]).toString();
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

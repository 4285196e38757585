import { z } from "zod";
import { lanes } from "#app/domain/matching/candidate.ts";
import { candidateKnockOutCodes, candidateRemedies } from "#app/domain/matching/candidate-knock-outs.ts";
import { roundModes } from "#app/domain/rounds/round.ts";
import { roundFaultCodes } from "#app/domain/rounds/round-question.ts";

const count = z.number().int().min(0);
const fit = z.number().int().min(0).max(1000);

/** One placed case. `rank`: the place of the case in the candidate's own list, from 1. */
const placedPair = z.object({
  caseId: z.string(),
  candidateId: z.string(),
  fit,
  rank: count,
  /** She asked for it; otherwise the rank is that of a list that was filled in by fit. */
  wished: z.boolean(),
  /** Not chosen by the calculation: pinned, or she said yes before, or has not answered yet. */
  fixed: z.enum(["pinned", "accepted", "waiting"]).nullable(),
});
export type PlacedPair = z.infer<typeof placedPair>;

const knockOut = z.object({
  code: z.enum(candidateKnockOutCodes),
  remedy: z.enum(candidateRemedies),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Why nobody has a case, and what would help with the least ado. */
const unplacedCase = z.object({
  caseId: z.string(),
  code: z.enum(["contested", "forbidden", "below-minimum", "knocked-out", "nobody"]),
  /** How many candidates could do it. */
  found: count,
  /** Who comes nearest; null when nobody does. */
  candidateId: z.string().nullable(),
  fit: fit.nullable(),
  /** Which limits must be one higher for her: her own, her teacher's, that of the lane. */
  full: z.array(z.enum(["candidate", "teacher", "lane"])),
  knockOuts: z.array(knockOut),
});
export type UnplacedCase = z.infer<typeof unplacedCase>;

/** Why not somebody who fits better: what it would cost the others. */
const whyNotHigher = z.object({
  caseId: z.string(),
  candidateId: z.string(),
  fit,
  /** At least so many points of fit less in all, told from the prices. */
  atLeast: z.number(),
  /** What is really lost; null: there is no room for it at all; left out: only the prices were asked. */
  loses: z.object({ placed: z.number().int(), fit: z.number().int() }).nullable().optional(),
  /** Cases that would go to somebody else or to nobody, three at most. */
  moves: z.array(z.object({ caseId: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});
export type WhyNotHigher = z.infer<typeof whyNotHigher>;

/** What one way of giving out the cases comes to. Pairs and cases are in the order of their ids. */
const modeOutcome = z.object({
  pairs: z.array(placedPair),
  unplaced: z.array(unplacedCase),
  placed: count,
  urgentPlaced: count,
  /** The sum of fits. */
  fit: count,
  /** How many have the first case of the list they made, the second, … */
  profile: z.array(count),
  /** Places with a case that she did not ask for. */
  filledIn: count,
  meanRank: z.number().nullable(),
  worstRank: count.nullable(),
  /** Pairs that would both rather have each other. */
  blocking: count,
  /** Seats that were closed because of a limit over several candidates; in the stable way alone. */
  closed: count,
  certificate: z.enum(["optimal", "stable"]),
});
export type ModeOutcome = z.infer<typeof modeOutcome>;

/** How many of a group could do at least one case, and how many have one. Kept whole; shown as `shownShares` says. */
const share = z.object({
  kind: z.enum(["lane", "education", "first"]),
  group: z.string(),
  pool: count,
  placed: z.object({ fit: count, preference: count, stable: count }),
});
export type Share = z.infer<typeof share>;

/** All that a run found, as it is kept. */
export const roundOutcome = z.object({
  inputHash: z.string(),
  cases: count,
  urgent: count,
  candidates: count,
  /** Pairs that were looked at. */
  arcs: count,
  modes: z.object({ fit: modeOutcome, preference: modeOutcome, stable: modeOutcome }),
  whyNot: z.array(whyNotHigher),
  /** How many cases each candidate may have in this round; who may have none is left out. */
  room: z.record(z.string(), count),
  shares: z.array(share),
});
export type RoundOutcome = z.infer<typeof roundOutcome>;

/** What makes a round impossible, as it is kept. */
export const roundFaults = z.array(
  z.object({
    code: z.enum(roundFaultCodes),
    caseId: z.string().optional(),
    candidateId: z.string().optional(),
    lane: z.enum(lanes).optional(),
    found: count.optional(),
    most: count.optional(),
    line: z.string().optional(),
  }),
);

/** The outcome that is kept with a calculation; null when there is none. */
export function keptOutcome(kept: unknown): RoundOutcome | null {
  const read = roundOutcome.safeParse(kept);
  return read.success ? read.data : null;
}

export const isRoundMode = (text: string): text is (typeof roundModes)[number] =>
  roundModes.some((mode) => mode === text);

import { z } from "zod";
import { changeCodes } from "#app/domain/matching/changes.ts";
import { fitReasonCodes } from "#app/domain/matching/fit-reasons.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";

const facts = z.record(z.string(), z.union([z.string(), z.number()]));
const points = z.number().int();
const reason = z.object({ code: z.enum(fitReasonCodes), facts });

const ranked = z.object({
  candidateId: z.string(),
  fit: z.object({
    total: points,
    parts: z.object({
      skills: points,
      level: points,
      availability: points,
      sector: points,
      travel: points,
      language: points,
      interest: points,
    }),
  }),
  band: z.enum(["good", "fair", "modest"]),
  reasons: z.object({ summary: facts, plus: z.array(reason), minus: z.array(reason) }),
  change: z.object({ code: z.enum(changeCodes), facts, reachesTop: z.boolean() }).nullable(),
});

/** The match as it was when the proposal was made, out of what the proposal keeps; null when it cannot be read. */
export function storedMatch(explanation: unknown): RankedCandidate | null {
  const read = z.object({ match: ranked }).safeParse(explanation);
  return read.success ? read.data.match : null;
}

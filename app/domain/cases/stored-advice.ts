import { z } from "zod";
import { lanes, type MatchCase, places } from "#app/domain/matching/candidate.ts";
import type { LaneSupply } from "#app/domain/matching/lane-supply.ts";
import { type LaneAdvice, laneAdvice } from "#app/domain/matching/lanes.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

const date = z.iso.date();
const level = z.number().int();

const storedCase: z.ZodType<MatchCase, unknown> = z.object({
  id: z.string(),
  organisationId: z.string(),
  lane: z.enum(lanes).nullable(),
  skills: z.array(z.object({ code: z.string(), level, need: z.enum(["must", "nice"]) })),
  level,
  effortHours: z.number(),
  startsOn: date,
  endsOn: date,
  // kept since it counts; before, an end was taken as it stood
  hardDeadline: z.boolean().default(true),
  place: z.enum(places),
  languages: z.array(z.string()),
  sector: z.string().nullable(),
  repeatable: z.boolean(),
  flags: z.array(z.string()),
  budgetCents: z.number().nullable(),
  supervisionHours: z.number(),
});

const storedSupply: z.ZodType<LaneSupply, unknown> = z.object({
  openSeats: z.number(),
  startsFrom: date,
  nextOpeningOn: date.nullable(),
  levels: z.record(z.string(), z.array(z.number())),
});

const storedInputs = z.object({
  case: storedCase,
  supply: z.object({ student: storedSupply, mbo: storedSupply, frontrunner: storedSupply }),
});

export type AdviceInputs = z.output<typeof storedInputs>;

/** What an advice was made of, out of what is kept with it; null when it is too old to tell. */
export function adviceInputs(inputs: unknown): AdviceInputs | null {
  const read = storedInputs.safeParse(inputs);
  return read.success ? read.data : null;
}

/** The advice that these inputs give under these rules. Under the rules of then it is the advice of then. */
export function adviceAgain({ case: matchCase, supply }: AdviceInputs, rules: MatchingRules): LaneAdvice {
  return laneAdvice({ ...matchCase, lane: null }, supply, rules);
}

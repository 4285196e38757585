import { eq } from "drizzle-orm";
import type { CandidateInput } from "#app/domain/cases/candidate-schema.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import type { Writer } from "#db/database.ts";
import { candidatePeriod, candidateSkill, frontrunnerFacts, groupFacts, studentFacts } from "#db/schema/candidates.ts";

/** What somebody offers, as the columns of her own row. */
export function columnsOf(input: CandidateInput) {
  const { lane, headline, level, hoursPerWeek, capacity, availableFrom, availableUntil } = input;
  const { languages, places, maxTravelBand, sectors } = input;
  const name = lane === "mbo" ? input.name : null;
  return {
    ...{ lane, name, headline, level, hoursPerWeek, capacity, availableFrom, availableUntil },
    ...{ languages, places, maxTravelBand, sectors },
  };
}

/** Her skills and other periods anew, and what is known of her kind besides. */
export async function keepDetails(tx: Writer, candidateId: string, input: CandidateInput): Promise<void> {
  await tx.delete(candidateSkill).where(eq(candidateSkill.candidateId, candidateId));
  const levels = Object.entries(input.skills).map(([skill, level]) => ({ candidateId, skill, level }));
  if (levels.length > 0) await tx.insert(candidateSkill).values(levels);
  await tx.delete(candidatePeriod).where(eq(candidatePeriod.candidateId, candidateId));
  const periods = input.otherPeriods.map(({ from, until, hoursPerWeek }) => ({
    startsOn: from,
    endsOn: until,
    hoursPerWeek,
  }));
  if (periods.length > 0) await tx.insert(candidatePeriod).values(periods.map((one) => ({ candidateId, ...one })));
  switch (input.lane) {
    case "student": {
      const facts = { programme: input.programme, year: input.year, wishes: input.wishes };
      const target = studentFacts.candidateId;
      await tx
        .insert(studentFacts)
        .values({ candidateId, ...facts })
        .onConflictDoUpdate({ target, set: facts });
      return;
    }
    case "mbo": {
      const { kind, crebo, mboLevel, size, supervisionHours } = input;
      const facts = { kind, crebo, mboLevel, size, supervisionHours };
      const target = groupFacts.candidateId;
      await tx
        .insert(groupFacts)
        .values({ candidateId, ...facts })
        .onConflictDoUpdate({ target, set: facts });
      return;
    }
    case "frontrunner": {
      const { kind, rateCents, perQuarter, regions } = input;
      const facts = { kind, rateCents, perQuarter, regions };
      const target = frontrunnerFacts.candidateId;
      await tx
        .insert(frontrunnerFacts)
        .values({ candidateId, ...facts })
        .onConflictDoUpdate({ target, set: facts });
    }
  }
}

/** Are all the skills that it names known here? */
export async function knowsSkills(
  tx: Writer,
  { skills, wishes = [] }: { skills: Readonly<Record<string, number>>; wishes?: readonly string[] },
): Promise<boolean> {
  const known = new Set((await findSkills(tx)).all.map(({ code }) => code));
  return [...Object.keys(skills), ...wishes].every((code) => known.has(code));
}

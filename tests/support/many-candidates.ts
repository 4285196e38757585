import { skillList } from "#app/domain/matching/skills.ts";
import { addDays } from "#app/lib/dates.ts";
import type { Database } from "#db/database.ts";
import { candidate, candidateSkill } from "#db/schema/candidates.ts";
import { person, personRole } from "#db/schema/people.ts";
import { numbers } from "./numbers.ts";

const atOnce = 500;

/**
 * Adds students with a profile, of all kinds: five to eight skills each, some who pause or did not agree, most with room.
 * @returns their ids
 */
export async function fillCandidates(db: Database, count: number, seed = 35): Promise<string[]> {
  const { upTo, oneOf } = numbers(seed);
  const codes = skillList().all.map(({ code }) => code);
  const made = new Date("2026-09-01T08:00:00Z");
  const rows = Array.from({ length: count }, () => {
    const id = crypto.randomUUID();
    const chosen = new Set(Array.from({ length: 5 + upTo(3) }, () => codes[upTo(codes.length - 1)] ?? "S10"));
    return {
      person: { id, name: `Student ${id.slice(0, 8)}`, email: `${id}@student.example`, createdAt: made },
      role: { personId: id, role: "student" as const },
      candidate: {
        ...{ id, ownerId: id, lane: "student" as const, headline: "HBO-ICT", level: 1 + upTo(3) },
        ...{ hoursPerWeek: 4 + upTo(20), capacity: 1 + upTo(1), paused: upTo(9) === 0 },
        availableFrom: addDays("2026-10-01", upTo(90)),
        availableUntil: upTo(3) === 0 ? null : addDays("2027-02-01", upTo(200)),
        ...{ languages: oneOf([["nl:3"], ["nl:3", "en:2"], ["nl:2"], ["en:3"]]), maxTravelBand: 1 + upTo(3) },
        ...{ places: oneOf([["online"], ["online", "media-park"]]), sectors: [oneOf(["G", "J", "I", "C"])] },
        ...{ consentAt: upTo(19) === 0 ? null : made, createdAt: made },
        waitingSince: new Date(made.getTime() + upTo(30) * 86_400_000),
      },
      skills: [...chosen].map((skill) => ({ candidateId: id, skill, level: 1 + upTo(3) })),
    };
  });
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    await db.transaction(async (tx) => {
      await tx.insert(person).values(part.map((one) => one.person));
      await tx.insert(personRole).values(part.map((one) => one.role));
      await tx.insert(candidate).values(part.map((one) => one.candidate));
      await tx.insert(candidateSkill).values(part.flatMap((one) => one.skills));
    });
  }
  return rows.map(({ candidate: { id } }) => id);
}

import { and, eq, inArray, isNull } from "drizzle-orm";
import type { CohortRow } from "#app/domain/cases/cohort.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { person, personRole } from "#db/schema/people.ts";

/** The accounts that the addresses of a list belong to already: whether somebody is a student, and whether she has a profile. */
export async function accountsOf(db: Reader, rows: readonly CohortRow[]) {
  const emails = rows.map(({ email }) => email);
  const found = await db
    .select({ id: person.id, email: person.email, role: personRole.role, candidateId: candidate.id })
    .from(person)
    .leftJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "student")))
    .leftJoin(candidate, and(eq(candidate.ownerId, person.id), isNull(candidate.name)))
    .where(inArray(person.email, emails));
  return new Map(
    found.map(({ id, email, role, candidateId }) => [
      email,
      { id, isStudent: role !== null, hasProfile: candidateId !== null },
    ]),
  );
}

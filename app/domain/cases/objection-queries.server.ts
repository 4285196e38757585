import { asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import type { Reader } from "#db/database.ts";
import { objection } from "#db/schema/access.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** What a person asked for herself and her classes, newest first, with the answers. */
export function listOwnObjections(db: Reader, ownerId: string) {
  return found(db)
    .where(eq(candidate.ownerId, ownerId))
    .orderBy(desc(objection.createdAt), desc(objection.id))
    .limit(50);
}

/** What waits for a person, the longest waiting first; after it, with `answered`, what was answered. */
export function listObjections(db: Reader, { answered }: { answered: boolean }) {
  return answered
    ? found(db)
        .where(isNotNull(objection.answeredAt))
        .orderBy(desc(objection.answeredAt), desc(objection.id))
        .limit(100)
    : found(db).where(isNull(objection.answeredAt)).orderBy(asc(objection.createdAt), asc(objection.id)).limit(200);
}

/** How many wait for a person. */
export const countOpenObjections = (db: Reader): Promise<number> => db.$count(objection, isNull(objection.answeredAt));

/** One request with who asked it; undefined when there is none with this id. */
export async function findObjection(db: Reader, id: string) {
  return (await found(db).where(eq(objection.id, id)))[0];
}

export type FoundObjection = NonNullable<Awaited<ReturnType<typeof findObjection>>>;

function found(db: Reader) {
  return db
    .select({
      objection,
      name: candidateName,
      paused: candidate.paused,
      owner: { id: person.id, name: person.name, email: person.email, language: person.language },
      caseId: proposal.caseId,
      reference: caseFile.reference,
    })
    .from(objection)
    .innerJoin(candidate, eq(candidate.id, objection.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .leftJoin(proposal, eq(proposal.id, objection.proposalId))
    .leftJoin(caseFile, eq(caseFile.id, proposal.caseId));
}

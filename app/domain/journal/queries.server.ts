import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { person } from "#db/schema/people.ts";

/** All that happened to a case, oldest first, with the name of who did it where that is a person with an account. */
export function listCaseJournal(db: Reader, caseId: string) {
  return db
    .select({
      id: journalEntry.id,
      at: journalEntry.at,
      action: journalEntry.action,
      actorRole: journalEntry.actorRole,
      actorName: person.name,
      facts: journalEntry.facts,
    })
    .from(journalEntry)
    .leftJoin(person, eq(person.id, journalEntry.actorId))
    .where(eq(journalEntry.caseId, caseId))
    .orderBy(asc(journalEntry.at), asc(journalEntry.id));
}

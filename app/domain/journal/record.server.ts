import type { Writer } from "#db/database.ts";
import { journalEntry } from "#db/schema/journal.ts";

/** Who did it. The owner of a private link has no id; a job has neither. */
export interface JournalActor {
  id: string | null;
  role: string;
}

export interface JournalRecord {
  by: JournalActor;
  /** What happened, e.g. `appointment.booked`. */
  action: string;
  object: {
    type:
      | "appointment"
      | "case"
      | "proposal"
      | "assignment"
      | "response"
      | "person"
      | "session"
      | "mail"
      | "scan-version"
      | "signpost"
      | "partner"
      | "skill"
      | "rules"
      | "candidate"
      | "agenda"
      | "calendar"
      | "webhook"
      | "access"
      | "objection"
      | "waiting"
      | "round";
    id: string;
  };
  caseId?: string | null;
  /** Ids, codes and numbers; never texts, names or addresses. */
  facts?: Record<string, string | number | boolean | null>;
}

/** Writes what happened, in the transaction in which it happened. */
export async function record(tx: Writer, { by, action, object, caseId, facts }: JournalRecord): Promise<void> {
  await tx.insert(journalEntry).values({
    actorId: by.id,
    actorRole: by.role,
    action,
    objectType: object.type,
    objectId: object.id,
    caseId: caseId ?? null,
    facts: facts ?? {},
  });
}

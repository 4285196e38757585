import { and, eq } from "drizzle-orm";
import type { AssignmentStatus } from "#app/domain/cases/assignment.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Reader, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment } from "#db/schema/cases.ts";

/** Who does something in her own work, or in that of a class of hers. */
export interface InWork {
  assignmentId: string;
  by: JournalActor & { id: string };
}

export type WorkRefusal = "not-found" | "is-confirmed";

/** The work, when it is hers; somebody else's is not there. */
export async function findOwnWork(db: Reader, { assignmentId, by }: InWork) {
  const [found] = await db
    .select({ work: assignment, lane: candidate.lane })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(and(eq(assignment.id, assignmentId), eq(candidate.ownerId, by.id)));
  return found;
}

export type OwnWork = NonNullable<Awaited<ReturnType<typeof findOwnWork>>>;

/** Her own work while it goes on: what was confirmed stands as it is. */
export async function openWork(db: Reader, which: InWork): Promise<Outcome<OwnWork, WorkRefusal>> {
  const found = await findOwnWork(db, which);
  if (!found) return refused("not-found");
  return goesOn(found.work) ? done(found) : refused("is-confirmed");
}

/** Does this work still go on? */
export const goesOn = ({ status }: { status: AssignmentStatus }): boolean => status !== "confirmed";

/** Notes in the journal what was done with the work; only ids, codes and numbers. */
export function noteWork(
  tx: Writer,
  entry: {
    action: string;
    by: JournalActor;
    work: { id: string; caseId: string };
    facts?: Record<string, string | number>;
  },
): Promise<void> {
  const { action, by, work, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "assignment", id: work.id }, caseId: work.caseId, facts });
}

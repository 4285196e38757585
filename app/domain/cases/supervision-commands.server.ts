import { and, eq, isNull, or } from "drizzle-orm";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { person, personRole } from "#db/schema/people.ts";

/**
 * Says under which teacher a student stands, and whether she is under age. The coordinator may say it of every student; a teacher of those who stand
 * under her, and of those who stand under nobody yet, whom she can take under herself alone.
 */
export function setSupervision(
  db: Database,
  change: { candidateId: string; teacherId: string | null; minor: boolean; by: JournalActor & { id: string } },
): Promise<Outcome<null, "not-found" | "no-teacher" | "needs-teacher">> {
  const { candidateId, teacherId, minor, by } = change;
  const isCoordinator = by.role === "coordinator";
  return db.transaction(async (tx) => {
    if (minor && teacherId === null) return refused("needs-teacher");
    if (!isCoordinator && teacherId !== null && teacherId !== by.id) return refused("no-teacher");
    if (teacherId !== null) {
      const teaches = and(eq(personRole.personId, person.id), eq(personRole.role, "teacher"));
      const [found] = await tx
        .select({ id: person.id })
        .from(person)
        .innerJoin(personRole, teaches)
        .where(and(eq(person.id, teacherId), eq(person.active, true)));
      if (!found) return refused("no-teacher");
    }
    const within = isCoordinator ? undefined : or(isNull(candidate.teacherId), eq(candidate.teacherId, by.id));
    const { rowCount } = await tx
      .update(candidate)
      .set({ teacherId, minor })
      .where(and(eq(candidate.id, candidateId), eq(candidate.lane, "student"), within));
    if (rowCount !== 1) return refused("not-found");
    const object = { type: "candidate", id: candidateId } as const;
    await record(tx, { by, action: "candidate.supervision-set", object, facts: { teacher: teacherId, minor } });
    return done(null);
  });
}

import { and, eq, inArray } from "drizzle-orm";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { workHours, workMember } from "#db/schema/work.ts";
import { findOwnWork, goesOn, type InWork, noteWork } from "./own-work.server.ts";

/**
 * Says which students of the class work on it. Who has logged hours stays in it. Also after the end: only who is named gets a proof, and
 * a teacher notes that too late as often as not; nobody is taken out then.
 */
export function nameMembers(
  db: Database,
  team: InWork & { names: readonly string[] },
  now: Date,
): Promise<Outcome<null, "not-found" | "no-class">> {
  const { assignmentId, by } = team;
  return db.transaction(async (tx) => {
    const own = await findOwnWork(tx, team);
    if (!own) return refused("not-found");
    if (own.lane !== "mbo") return refused("no-class");
    const known = await tx.select().from(workMember).where(eq(workMember.assignmentId, assignmentId));
    const fresh = team.names.filter((name) => !known.some((one) => one.name === name));
    if (fresh.length > 0)
      await tx.insert(workMember).values(fresh.map((name) => ({ assignmentId, name, createdAt: now })));
    const logged = await tx
      .selectDistinct({ name: workHours.memberName })
      .from(workHours)
      .where(eq(workHours.assignmentId, assignmentId));
    const stay = new Set([...team.names, ...logged.map(({ name }) => name)]);
    const gone = goesOn(own.work) ? known.filter(({ name }) => !stay.has(name)).map(({ id }) => id) : [];
    if (gone.length > 0)
      await tx.delete(workMember).where(and(eq(workMember.assignmentId, assignmentId), inArray(workMember.id, gone)));
    const facts = { added: fresh.length, removed: gone.length };
    if (fresh.length + gone.length > 0) await noteWork(tx, { action: "work.team-named", by, work: own.work, facts });
    return done(null);
  });
}

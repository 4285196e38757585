import { and, eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { insertCase, moveCase, noteCase, skillsOffered } from "#app/domain/cases/case-steps.server.ts";
import type { CaseStart } from "#app/domain/cases/commands.server.ts";
import { findKnownContact } from "#app/domain/cases/known-queries.server.ts";
import { waitsForPart } from "#app/domain/cases/part-steps.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

type CaseRefusal = `is-${CaseStatus}` | "not-found";

/**
 * Makes a case without an appointment, for somebody we know at a company; her newest scan goes with it. The same question of the same person
 * again, while nobody has done anything with it, is a button pressed twice.
 * @returns its id
 */
export function createCaseFor(
  db: Database,
  ask: { contactId: string; advisorId: string; input: CaseInput; by: JournalActor } & CaseStart,
  now: Date,
): Promise<Outcome<{ id: string }, "not-found" | "no-advisor" | "unknown-skill">> {
  const { contactId, advisorId, input, by, status = "open", template = null } = ask;
  return db.transaction(async (tx) => {
    const known = await findKnownContact(tx, { id: contactId, advisorId: null });
    if (!known) return refused("not-found");
    if (!(await listPeople(tx, ["advisor"])).some(({ id }) => id === advisorId)) return refused("no-advisor");
    if (!(await skillsOffered(tx, input.skills))) return refused("unknown-skill");
    const same = and(
      and(eq(caseFile.contactId, contactId), eq(caseFile.advisorId, advisorId), eq(caseFile.status, status)),
      and(eq(caseFile.title, input.title), eq(caseFile.question, input.question)),
    );
    const [twice] = await tx.select({ id: caseFile.id }).from(caseFile).where(same);
    if (twice) return done(twice);
    const { organisationId, responseId } = known;
    const about = { organisationId, contactId, advisorId, responseId, appointmentId: null };
    return done(await insertCase(tx, { about, input, place: { status, template }, by }, now));
  });
}

/** Opens a draft: from now on somebody can be found for it. A part that comes after another waits for that one. */
export function publishCase(
  db: Database,
  change: { caseId: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, CaseRefusal | "waits-for-part">> {
  const { caseId, by } = change;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const allowed = caseCan.publish(found.case);
    if (!allowed.ok) return allowed;
    if (await waitsForPart(tx, found.case.afterId)) return refused("waits-for-part");
    await moveCase(tx, { caseId, from: found.case.status, to: allowed.value }, now);
    await noteCase(tx, { action: "case.published", caseId, by });
    return done(null);
  });
}

/** Opens a case again that was over: withdrawn, or closed. Why is kept with it. */
export function reviveCase(
  db: Database,
  change: { caseId: string; reason: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, CaseRefusal>> {
  const { caseId, reason, by } = change;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const allowed = caseCan.revive(found.case);
    if (!allowed.ok) return allowed;
    await moveCase(tx, { caseId, from: found.case.status, to: allowed.value }, now);
    await tx.update(caseFile).set({ revivedFor: reason }).where(eq(caseFile.id, caseId));
    await noteCase(tx, { action: "case.revived", caseId, by, facts: { from: found.case.status } });
    return done(null);
  });
}

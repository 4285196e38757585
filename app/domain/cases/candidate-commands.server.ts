import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { columnsOf, keepDetails, knowsSkills } from "#app/domain/cases/candidate-rows.server.ts";
import type { CandidateInput } from "#app/domain/cases/candidate-schema.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { companyKey } from "#app/domain/people/company-key.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate, candidateConflict, teacher } from "#db/schema/candidates.ts";

type By = JournalActor & { id: string };

/** Adds what somebody offers: herself, or one more class of hers. She is not proposed before she agrees: see `setConsent`. @returns its id */
export function addCandidate(
  db: Database,
  { input, by }: { input: CandidateInput; by: By },
  now: Date,
): Promise<Outcome<{ id: string }, "unknown-skill" | "has-one">> {
  return db.transaction(async (tx) => {
    const own = and(eq(candidate.ownerId, by.id), isNull(candidate.name));
    if (input.lane !== "mbo" && (await tx.$count(candidate, own)) > 0) return refused("has-one");
    if (!(await knowsSkills(tx, input))) return refused("unknown-skill");
    const id = uuidv7();
    const facts = { ...columnsOf(input), ownerId: by.id, waitingSince: now, createdAt: now };
    await tx.insert(candidate).values({ id, ...facts });
    await keepDetails(tx, id, input);
    await note(tx, { action: "candidate.added", id, by });
    return done({ id });
  });
}

/** Changes what she offers. What kind she is stays. */
export function changeCandidate(
  db: Database,
  { id, input, by }: { id: string; input: CandidateInput; by: By },
): Promise<Outcome<null, "unknown-skill" | "not-found">> {
  return db.transaction(async (tx) => {
    if (!(await knowsSkills(tx, input))) return refused("unknown-skill");
    const { rowCount } = await tx
      .update(candidate)
      .set(columnsOf(input))
      .where(and(ownOne(id, by), eq(candidate.lane, input.lane)));
    if (rowCount !== 1) return refused("not-found");
    await keepDetails(tx, id, input);
    await note(tx, { action: "candidate.changed", id, by });
    return done(null);
  });
}

/** She agrees to be proposed on what she said, or no longer. */
export function setConsent(
  db: Database,
  { id, agrees, by }: { id: string; agrees: boolean; by: By },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return setOwn(db, { id, by, values: { consentAt: agrees ? now : null }, action: agrees ? "agreed" : "withdrew" });
}

/** She takes no new cases for a while, or does again. */
export function setPause(
  db: Database,
  { id, paused, by }: { id: string; paused: boolean; by: By },
): Promise<Outcome<null, "not-found">> {
  return setOwn(db, { id, by, values: { paused, pausedFor: null }, action: paused ? "paused" : "resumed" });
}

/** She has a tie with a company, known here or not: it is kept by what is left of its name. The same one twice is one. */
export function declareConflict(
  db: Database,
  conflict: { id: string; company: string; kind: typeof candidateConflict.$inferSelect.kind; by: By },
  now: Date,
): Promise<Outcome<null, "not-found" | "no-name">> {
  const { id, company, kind, by } = conflict;
  const key = companyKey(company);
  return db.transaction(async (tx) => {
    if (key === "") return refused("no-name");
    if ((await tx.$count(candidate, ownOne(id, by))) === 0) return refused("not-found");
    const row = { candidateId: id, company, companyKey: key, kind, createdAt: now };
    await tx.insert(candidateConflict).values(row).onConflictDoNothing();
    await note(tx, { action: "candidate.conflict-declared", id, by, facts: { kind } });
    return done(null);
  });
}

/** She has that tie no more. */
export function removeConflict(
  db: Database,
  { id, conflictId, by }: { id: string; conflictId: string; by: By },
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    if ((await tx.$count(candidate, ownOne(id, by))) === 0) return refused("not-found");
    const its = and(eq(candidateConflict.id, conflictId), eq(candidateConflict.candidateId, id));
    const { rowCount } = await tx.delete(candidateConflict).where(its);
    if (rowCount !== 1) return refused("not-found");
    await note(tx, { action: "candidate.conflict-removed", id, by });
    return done(null);
  });
}

/** How many cases a teacher guides at the same time, over all her classes; null: only theirs count. */
export async function setTeacherCapacity(db: Database, change: { capacity: number | null; by: By }): Promise<void> {
  const { capacity, by } = change;
  await db.transaction(async (tx) => {
    if (capacity === null) await tx.delete(teacher).where(eq(teacher.personId, by.id));
    else
      await tx
        .insert(teacher)
        .values({ personId: by.id, capacity })
        .onConflictDoUpdate({ target: teacher.personId, set: { capacity } });
    const object = { type: "person", id: by.id } as const;
    await record(tx, { by, action: "teacher.capacity-set", object, facts: { capacity } });
  });
}

const ownOne = (id: string, by: By) => and(eq(candidate.id, id), eq(candidate.ownerId, by.id));

function setOwn(
  db: Database,
  change: { id: string; by: By; values: Partial<typeof candidate.$inferInsert>; action: string },
): Promise<Outcome<null, "not-found">> {
  const { id, by, values, action } = change;
  return db.transaction(async (tx) => {
    const { rowCount } = await tx.update(candidate).set(values).where(ownOne(id, by));
    if (rowCount !== 1) return refused("not-found");
    await note(tx, { action: `candidate.${action}`, id, by });
    return done(null);
  });
}

function note(
  tx: Writer,
  entry: { action: string; id: string; by: By; facts?: Record<string, string> },
): Promise<void> {
  const { action, id, by, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "candidate", id }, facts });
}

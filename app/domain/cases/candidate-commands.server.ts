import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { CandidateInput } from "#app/domain/cases/candidate-schema.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { companyKey } from "#app/domain/people/company-key.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import {
  candidate,
  candidateConflict,
  candidateSkill,
  frontrunnerFacts,
  groupFacts,
  studentFacts,
  teacher,
} from "#db/schema/candidates.ts";

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
    await tx.delete(candidateSkill).where(eq(candidateSkill.candidateId, id));
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
    const row = { candidateId: id, companyKey: key, kind, createdAt: now };
    await tx.insert(candidateConflict).values(row).onConflictDoNothing();
    await note(tx, { action: "candidate.conflict-declared", id, by, facts: { kind } });
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

function columnsOf(input: CandidateInput) {
  const { lane, headline, level, hoursPerWeek, capacity, availableFrom, availableUntil } = input;
  const { languages, places, maxTravelBand, sectors } = input;
  const name = lane === "mbo" ? input.name : null;
  return {
    ...{ lane, name, headline, level, hoursPerWeek, capacity, availableFrom, availableUntil },
    ...{ languages, places, maxTravelBand, sectors },
  };
}

/** Her skills anew, and what is known of her kind besides. */
async function keepDetails(tx: Writer, candidateId: string, input: CandidateInput): Promise<void> {
  const levels = Object.entries(input.skills).map(([skill, level]) => ({ candidateId, skill, level }));
  if (levels.length > 0) await tx.insert(candidateSkill).values(levels);
  switch (input.lane) {
    case "student": {
      const facts = { programme: input.programme, year: input.year, wishes: input.wishes };
      const target = studentFacts.candidateId;
      await tx
        .insert(studentFacts)
        .values({ candidateId, ...facts })
        .onConflictDoUpdate({ target, set: facts });
      return;
    }
    case "mbo": {
      const { kind, crebo, mboLevel, size, supervisionHours } = input;
      const facts = { kind, crebo, mboLevel, size, supervisionHours };
      const target = groupFacts.candidateId;
      await tx
        .insert(groupFacts)
        .values({ candidateId, ...facts })
        .onConflictDoUpdate({ target, set: facts });
      return;
    }
    case "frontrunner": {
      const { kind, rateCents, perQuarter, regions } = input;
      const facts = { kind, rateCents, perQuarter, regions };
      const target = frontrunnerFacts.candidateId;
      await tx
        .insert(frontrunnerFacts)
        .values({ candidateId, ...facts })
        .onConflictDoUpdate({ target, set: facts });
    }
  }
}

async function knowsSkills(tx: Writer, input: CandidateInput): Promise<boolean> {
  const known = new Set((await findSkills(tx)).all.map(({ code }) => code));
  const wishes = input.lane === "student" ? input.wishes : [];
  return [...Object.keys(input.skills), ...wishes].every((code) => known.has(code));
}

function note(
  tx: Writer,
  entry: { action: string; id: string; by: By; facts?: Record<string, string> },
): Promise<void> {
  const { action, id, by, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "candidate", id }, facts });
}

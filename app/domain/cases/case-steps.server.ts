// What the commands about a case share, inside their transactions.
import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { newReference } from "#app/domain/booking/reference.ts";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import type { Lane, SkillNeed } from "#app/domain/matching/candidate.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import type { Reader, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { caseFile, caseSkill } from "#db/schema/cases.ts";

/** Whose case it is. */
export interface CaseAbout {
  organisationId: string;
  contactId: string;
  advisorId: string;
  responseId: string | null;
  appointmentId: string | null;
}

/** Where a new case stands, and beside which others. */
export interface CasePlace {
  status: "draft" | "open";
  template?: string | null;
  lane?: Lane | null;
  partOfId?: string;
  afterId?: string;
}

/** Writes a new case with its skills and its first line in the journal. @returns its id */
export async function insertCase(
  tx: Writer,
  made: { about: CaseAbout; input: CaseInput; place: CasePlace; by: JournalActor },
  now: Date,
): Promise<{ id: string }> {
  const { skills, ...facts } = made.input;
  const reference = newReference("W", randomInt);
  const row = madeRow(
    await tx
      .insert(caseFile)
      .values({ ...made.about, ...facts, ...made.place, reference, createdAt: now, updatedAt: now })
      .returning({ id: caseFile.id }),
  );
  await insertSkills(tx, row.id, skills);
  const { status } = made.place;
  await noteCase(tx, { action: "case.created", caseId: row.id, by: made.by, facts: { status } });
  return row;
}

/** Puts these skills in the place of those that a case asked. */
export async function replaceSkills(tx: Writer, caseId: string, skills: readonly SkillNeed[]): Promise<void> {
  await tx.delete(caseSkill).where(eq(caseSkill.caseId, caseId));
  await insertSkills(tx, caseId, skills);
}

/** Can a case ask all of these? One that was retired can stay where it stands. */
export async function skillsOffered(
  db: Reader,
  skills: readonly SkillNeed[],
  standing: readonly SkillNeed[] = [],
): Promise<boolean> {
  const offered = new Set([...(await findSkills(db)).offered, ...standing].map(({ code }) => code));
  return skills.every(({ code }) => offered.has(code));
}

/** Moves a case on from where it stood. @throws when it stands there no more: the transaction read something else before */
export async function moveCase(
  tx: Writer,
  move: { caseId: string; from: CaseStatus; to: CaseStatus },
  now: Date,
): Promise<void> {
  const { rowCount } = await tx
    .update(caseFile)
    .set({ status: move.to, updatedAt: now })
    .where(and(eq(caseFile.id, move.caseId), eq(caseFile.status, move.from)));
  if (rowCount !== 1) throw new Error("a case stands somewhere else in the same transaction");
}

/** Writes down what happened to a case. */
export function noteCase(
  tx: Writer,
  entry: {
    action: string;
    caseId: string;
    by: JournalActor;
    facts?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  const { action, by, caseId, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "case", id: caseId }, caseId, facts });
}

async function insertSkills(tx: Writer, caseId: string, skills: readonly SkillNeed[]): Promise<void> {
  await tx
    .insert(caseSkill)
    .values(skills.map(({ code, level, need }) => ({ caseId, skill: code, level, must: need === "must" })));
}

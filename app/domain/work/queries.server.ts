import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { groupMember } from "#db/schema/candidates.ts";
import { type assignment, caseFile } from "#db/schema/cases.ts";
import { contact, organisation, person } from "#db/schema/people.ts";
import {
  afterQuestion,
  caseMessage,
  caseReading,
  delivery,
  evaluation,
  milestone,
  workHours,
  workMember,
  workProof,
} from "#db/schema/work.ts";
import { evaluationsOpen } from "./evaluation.ts";
import { type Side, unreadOf } from "./thread.ts";

/** The plan of one piece of work, in its own order. */
export const listMilestones = (db: Reader, assignmentId: string) =>
  db
    .select()
    .from(milestone)
    .where(eq(milestone.assignmentId, assignmentId))
    .orderBy(asc(milestone.position), asc(milestone.id));

/** The log of one piece of work with the names of who logged, the newest day first. */
export const listHours = (db: Reader, assignmentId: string) =>
  db
    .select({ line: workHours, person: person.name })
    .from(workHours)
    .innerJoin(person, eq(person.id, workHours.personId))
    .where(eq(workHours.assignmentId, assignmentId))
    .orderBy(desc(workHours.day), desc(workHours.createdAt), desc(workHours.id));

/** The students of a class who work on it, by name. */
export async function listMembers(db: Reader, assignmentId: string): Promise<string[]> {
  const rows = await db
    .select({ name: workMember.name })
    .from(workMember)
    .where(eq(workMember.assignmentId, assignmentId))
    .orderBy(asc(workMember.name));
  return rows.map(({ name }) => name);
}

/** The students of a class as its teacher listed them, by name. */
export async function listStudents(db: Reader, candidateId: string): Promise<string[]> {
  const rows = await db
    .select({ name: groupMember.name })
    .from(groupMember)
    .where(and(eq(groupMember.candidateId, candidateId), eq(groupMember.active, true)))
    .orderBy(asc(groupMember.name));
  return rows.map(({ name }) => name);
}

/** What was handed over, the newest first. Work of before each version was kept has one: what stands on it. */
export async function listDeliveries(db: Reader, work: typeof assignment.$inferSelect) {
  const { id, result, link, createdAt, returned, returnedAt, summary } = delivery;
  const rows = await db
    .select({ id, result, link, createdAt, returned, returnedAt, summary })
    .from(delivery)
    .where(eq(delivery.assignmentId, work.id))
    .orderBy(desc(createdAt), desc(id));
  if (rows.length > 0 || work.result === "") return rows;
  const only = { result: work.result, link: null, summary: "", returned: null, returnedAt: null };
  return [{ ...only, id: work.id, createdAt: work.deliveredAt ?? work.createdAt }];
}

/** What was said about a case, oldest first and at most the last 1000, with who said it and which of it this side has not seen. */
export async function findThread(db: Reader, caseId: string, reader: Side) {
  const rows = await db
    .select({ message: caseMessage, person: person.name, contact: contact.name })
    .from(caseMessage)
    .innerJoin(caseFile, eq(caseFile.id, caseMessage.caseId))
    .innerJoin(contact, eq(contact.id, caseFile.contactId))
    .leftJoin(person, eq(person.id, caseMessage.personId))
    .where(eq(caseMessage.caseId, caseId))
    .orderBy(desc(caseMessage.createdAt), desc(caseMessage.id))
    .limit(1000);
  const messages = rows.reverse().map(({ message, person: by, contact: owner }) => ({
    ...message,
    name: message.side === "entrepreneur" ? owner : by,
  }));
  const own = and(eq(caseReading.caseId, caseId), eq(caseReading.side, reader));
  const [mark] = await db.select({ readAt: caseReading.readAt }).from(caseReading).where(own);
  const unread = new Set(unreadOf(messages, reader, mark?.readAt ?? null).map(({ id }) => id));
  return { messages, unread };
}

/** What both sides said when they looked back; whether it may be shown: see evaluation.ts. */
export const listEvaluations = (db: Reader, assignmentId: string) =>
  db.select().from(evaluation).where(eq(evaluation.assignmentId, assignmentId)).orderBy(asc(evaluation.side));

/** Of which of this work what both sides said may be read now, with what the entrepreneur thought of the result. */
export async function listOpenlyJudged(
  db: Reader,
  works: readonly { id: string; confirmedAt: Date | null }[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const ended = works.filter(({ confirmedAt }) => confirmedAt !== null);
  if (ended.length === 0) return new Set();
  const said = await db
    .select({ id: evaluation.assignmentId, side: evaluation.side })
    .from(evaluation)
    .where(
      inArray(
        evaluation.assignmentId,
        ended.map(({ id }) => id),
      ),
    );
  const given = (id: string) => said.filter((one) => one.id === id).map(({ side }) => side);
  const open = ended.filter(({ id, confirmedAt }) => evaluationsOpen({ confirmedAt, given: given(id) }, now));
  return new Set(open.map(({ id }) => id));
}

/** The proofs of one piece of work that hold, by holder. */
export const listProofs = (db: Reader, assignmentId: string) =>
  db
    .select()
    .from(workProof)
    .where(and(eq(workProof.assignmentId, assignmentId), isNull(workProof.withdrawnAt)))
    .orderBy(asc(workProof.holder));

/** One proof of this work; undefined when there is none with this id. */
export async function findProof(db: Reader, which: { id: string; assignmentId: string }) {
  const own = and(eq(workProof.id, which.id), eq(workProof.assignmentId, which.assignmentId));
  return (await db.select().from(workProof).where(own))[0];
}

/** The proof that a public link leads to, whether it holds or not; undefined for an unknown link. */
export async function findProofByToken(db: Reader, token: string) {
  return (
    await db
      .select()
      .from(workProof)
      .where(eq(workProof.tokenHash, hashOf(token)))
  )[0];
}

/** Every public key that a proof was signed with. */
export async function listProofKeys(db: Reader): Promise<string[]> {
  const rows = await db.selectDistinct({ key: workProof.publicKey }).from(workProof).orderBy(asc(workProof.publicKey));
  return rows.map(({ key }) => key);
}

/** The question whether it helped, with what it is about; undefined for an unknown link. */
export async function findHelpQuestion(db: Reader, token: string) {
  const [row] = await db
    .select({
      question: afterQuestion,
      case: { title: caseFile.title, contactId: caseFile.contactId },
      company: organisation.name,
      language: contact.language,
    })
    .from(afterQuestion)
    .innerJoin(caseFile, eq(caseFile.id, afterQuestion.caseId))
    .innerJoin(contact, eq(contact.id, caseFile.contactId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(eq(afterQuestion.tokenHash, hashOf(token)));
  return row;
}

/** What she said, or that she wants no such question; undefined while she was not asked. */
export async function findHelpOfCase(db: Reader, caseId: string) {
  return (await db.select().from(afterQuestion).where(eq(afterQuestion.caseId, caseId)))[0];
}

import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { findFamily } from "#app/domain/cases/family-queries.server.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import { findResponseForAdvisor } from "#app/domain/scan/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";

/** Her cases with the work on them and who does it, newest first. */
export function listFileCases(db: Reader, contactId: string) {
  return casesWithWork(db, eq(caseFile.contactId, contactId));
}

/** One of her own cases, with her advisor's name and address; undefined when it is somebody else's or not there. */
export async function findFileCase(db: Reader, which: { id: string; contactId: string }) {
  const own = and(eq(caseFile.id, which.id), eq(caseFile.contactId, which.contactId));
  const [found] = await casesWithWork(db, own);
  if (!found) return undefined;
  const [advisor] = await db
    .select({ name: person.name, email: person.email })
    .from(person)
    .where(eq(person.id, found.case.advisorId));
  const family = await findFamily(db, found.case);
  return { ...found, advisor: advisor?.name ?? "", advisorEmail: advisor?.email ?? "", family };
}

export type FileCase = Awaited<ReturnType<typeof listFileCases>>[number];
export type WholeFileCase = NonNullable<Awaited<ReturnType<typeof findFileCase>>>;

/** Her appointments, newest first; at most 50. */
export function listFileAppointments(db: Reader, contactId: string) {
  return db
    .select({
      id: appointment.id,
      names: appointmentType.names,
      place: appointment.place,
      address: appointment.address,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      timeZone: appointment.timeZone,
      status: appointment.status,
      advisor: person.name,
    })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .where(eq(appointment.contactId, contactId))
    .orderBy(desc(appointment.startsAt), desc(appointment.id))
    .limit(50);
}

/** Her newest scan with its score in words; undefined when none is tied to her. */
export async function findFileScan(db: Reader, contactId: string, language: Language) {
  const newest = await db
    .select({ id: response.id, completedAt: response.completedAt })
    .from(response)
    .where(and(eq(response.contactId, contactId), isNotNull(response.completedAt)))
    .orderBy(desc(response.completedAt))
    .limit(1);
  const [found] = newest;
  const result = found && (await findResponseForAdvisor(db, found.id, language));
  return result && found && { completedAt: found.completedAt, total: result.total, meaning: result.meaning };
}

async function casesWithWork(db: Reader, which: ReturnType<typeof and>) {
  // the one who does the work, not the advisor
  const { id, reference, title, question, status, startsOn, endsOn, advisorId, updatedAt } = caseFile;
  const { partOfId, afterId, mergedIntoId, responseId, shared } = caseFile;
  const rows = await db
    .select({
      case: {
        ...{ id, reference, title, question, status, startsOn, endsOn, advisorId, updatedAt },
        ...{ partOfId, afterId, mergedIntoId, responseId, shared },
      },
      work: assignment,
      worker: candidateName,
    })
    .from(caseFile)
    .leftJoin(assignment, eq(assignment.caseId, caseFile.id))
    .leftJoin(candidate, eq(candidate.id, assignment.candidateId))
    .leftJoin(person, eq(person.id, candidate.ownerId))
    .where(which)
    .orderBy(desc(caseFile.createdAt), desc(caseFile.id), desc(assignment.createdAt));
  // of a case that was opened again the newest work tells how it stands, once somebody does it again
  return rows
    .filter((row, index) => rows[index - 1]?.case.id !== row.case.id)
    .map((row) => (isGoing(row.case.status) ? row : { ...row, work: null, worker: null }));
}

const isGoing = (status: CaseStatus) => !["draft", "open", "proposed", "merged", "split"].includes(status);

import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { person, personRole } from "#db/schema/people.ts";

const teacherPerson = alias(person, "teacher_person");

/** Students with a profile and the teacher they stand under, by name; of one teacher, or all of them (`teacherId` null). */
export function listSupervised(db: Reader, teacherId: string | null) {
  return db
    .select({
      id: candidate.id,
      name: person.name,
      minor: candidate.minor,
      teacherId: candidate.teacherId,
      teacher: teacherPerson.name,
    })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .leftJoin(teacherPerson, eq(teacherPerson.id, candidate.teacherId))
    .where(and(eq(candidate.lane, "student"), teacherId === null ? undefined : eq(candidate.teacherId, teacherId)))
    .orderBy(asc(person.name), asc(candidate.id));
}

/** Everybody who teaches and has access, by name. */
export function listTeachers(db: Reader) {
  return db
    .select({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "teacher")))
    .where(eq(person.active, true))
    .orderBy(asc(person.name), asc(person.id));
}

/** The student with this address; undefined when there is none, or when she stands under somebody already. */
export async function findFreeStudent(db: Reader, email: string): Promise<{ id: string } | undefined> {
  const [row] = await db
    .select({ id: candidate.id })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(and(eq(candidate.lane, "student"), eq(person.email, email), isNull(candidate.teacherId)));
  return row;
}

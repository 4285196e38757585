import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { appointmentNote } from "#db/schema/booking.ts";
import { person } from "#db/schema/people.ts";

const columns = {
  revision: appointmentNote.revision,
  text: appointmentNote.text,
  savedAt: appointmentNote.savedAt,
  author: person.name,
};

/** The versions of an appointment's notes, the newest first: what stands now is the first. `author` null: an account that is gone. */
export const listNoteVersions = (db: Reader, appointmentId: string) =>
  db
    .select(columns)
    .from(appointmentNote)
    .leftJoin(person, eq(person.id, appointmentNote.authorId))
    .where(eq(appointmentNote.appointmentId, appointmentId))
    .orderBy(desc(appointmentNote.revision))
    .limit(200);

/** How many versions of an appointment's notes are kept. */
export const countNoteVersions = (db: Reader, appointmentId: string) =>
  db.$count(appointmentNote, eq(appointmentNote.appointmentId, appointmentId));

/** One version of an appointment's notes; undefined when there is none. */
export async function findNoteVersion(db: Reader, { id, revision }: { id: string; revision: number }) {
  const [found] = await db
    .select(columns)
    .from(appointmentNote)
    .leftJoin(person, eq(person.id, appointmentNote.authorId))
    .where(and(eq(appointmentNote.appointmentId, id), eq(appointmentNote.revision, revision)));
  return found;
}

import { and, asc, desc, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";
import { caseFile } from "#db/schema/cases.ts";
import { contact, organisation } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";

/** So many are shown at once; who is looked for more narrowly is found. */
export const mostKnown = 30;

const columns = {
  id: contact.id,
  name: contact.name,
  language: contact.language,
  organisationId: contact.organisationId,
  company: organisation.name,
};

/**
 * People we know at companies, by company: those an advisor spoke or works for, or everybody (`advisorId` null).
 * @param words part of the name of the company or of the person; empty: all
 */
export function listKnownContacts(db: Reader, which: { advisorId: string | null; words: string }) {
  const part = `%${which.words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const named = (column: typeof contact.name | typeof organisation.name) =>
    sql`lower(${column}) like ${part} escape '\\'`;
  return knownContacts(
    db,
    and(
      knownTo(db, which.advisorId),
      which.words === "" ? undefined : or(named(organisation.name), named(contact.name)),
    ),
  ).limit(mostKnown);
}

/** One of them, with her newest finished scan; undefined when an advisor does not know her. */
export async function findKnownContact(db: Reader, which: { id: string; advisorId: string | null }) {
  const [found] = await knownContacts(db, and(eq(contact.id, which.id), knownTo(db, which.advisorId)));
  if (!found) return undefined;
  const [scan] = await db
    .select({ id: response.id })
    .from(response)
    .where(and(eq(response.contactId, which.id), isNotNull(response.completedAt)))
    .orderBy(desc(response.completedAt), desc(response.id))
    .limit(1);
  return { ...found, responseId: scan?.id ?? null };
}

function knownContacts(db: Reader, which: ReturnType<typeof and>) {
  return db
    .select(columns)
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .where(which)
    .orderBy(asc(organisation.name), asc(contact.name), asc(contact.id));
}

function knownTo(db: Reader, advisorId: string | null) {
  if (advisorId === null) return undefined;
  const spoken = db
    .select({ id: appointment.id })
    .from(appointment)
    .where(and(eq(appointment.contactId, contact.id), eq(appointment.advisorId, advisorId)));
  const worked = db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(eq(caseFile.contactId, contact.id), eq(caseFile.advisorId, advisorId)));
  return or(exists(spoken), exists(worked));
}

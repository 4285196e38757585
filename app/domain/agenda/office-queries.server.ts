import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { OfficeDay } from "#app/domain/agenda/office-days.ts";
import type { Reader } from "#db/database.ts";
import { advisorAgenda, officeDay, room } from "#db/schema/agenda.ts";
import { person, personRole } from "#db/schema/people.ts";

/** Every room in the coordinator's order, those that are not used any more too. */
export const listRooms = (db: Reader) => db.select().from(room).orderBy(asc(room.position), asc(room.name));

/** A room, or undefined. */
export async function findRoom(db: Reader, id: string) {
  const [found] = await db.select().from(room).where(eq(room.id, id));
  return found;
}

/** The days of a year that were opened or closed by hand. */
export async function listOfficeDays(db: Reader, year: number): Promise<OfficeDay[]> {
  return db
    .select()
    .from(officeDay)
    .where(and(gte(officeDay.date, `${year}-01-01`), lte(officeDay.date, `${year}-12-31`)))
    .orderBy(asc(officeDay.date));
}

/** Who can be named for a type or be given a share of the work: advisors with an agenda, by name. */
export const listAdvisors = (db: Reader) =>
  db
    .select({ id: person.id, name: person.name, share: advisorAgenda.share })
    .from(advisorAgenda)
    .innerJoin(person, eq(person.id, advisorAgenda.personId))
    .innerJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "advisor")))
    .where(eq(person.active, true))
    .orderBy(asc(person.name));

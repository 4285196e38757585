import { asc, eq } from "drizzle-orm";
import type { AppointmentType } from "#app/domain/agenda/appointment-type.ts";
import { places } from "#app/domain/agenda/places.ts";
import { typeQuestions } from "#app/domain/agenda/type-questions.ts";
import { bookingWindow } from "#app/domain/agenda/type-schema.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType, appointmentTypeHost } from "#db/schema/agenda.ts";

type Row = typeof appointmentType.$inferSelect;

/** A type with what only its editor needs. */
export interface KeptType extends AppointmentType {
  readonly revision: number;
  readonly position: number;
}

/** Every type, in the coordinator's order, those that are not offered now too. */
export async function listTypes(db: Reader): Promise<KeptType[]> {
  const rows = await db
    .select()
    .from(appointmentType)
    .orderBy(asc(appointmentType.position), asc(appointmentType.code));
  const hosts = await db.select().from(appointmentTypeHost);
  return rows.map((row) => typeOf(row, hosts));
}

/** A type by its id or its code; undefined when there is none. */
export async function findType(db: Reader, idOrCode: string): Promise<KeptType | undefined> {
  const wanted = /^[0-9a-f-]{36}$/.test(idOrCode)
    ? eq(appointmentType.id, idOrCode)
    : eq(appointmentType.code, idOrCode);
  const [row] = await db.select().from(appointmentType).where(wanted);
  if (row === undefined) return undefined;
  return typeOf(row, await db.select().from(appointmentTypeHost).where(eq(appointmentTypeHost.typeId, row.id)));
}

function typeOf(row: Row, hosts: readonly { typeId: string; personId: string }[]): KeptType {
  const { updatedAt: _updatedAt, window, questions, places: stored, ...kept } = row;
  return {
    ...kept,
    window: bookingWindow.parse(window),
    questions: typeQuestions.parse(questions),
    places: places.filter((place) => stored.includes(place)),
    hostIds: hosts.flatMap(({ typeId, personId }) => (typeId === row.id ? personId : [])).sort(),
  };
}

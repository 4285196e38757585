import { and, eq, ne } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { ensureResource, office, touch } from "#app/domain/agenda/revision.server.ts";
import type { OfficeDaySwitch, RoomFacts } from "#app/domain/agenda/schema.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import type { TypeChange } from "#app/domain/agenda/type-schema.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { appointmentType, appointmentTypeHost, officeDay, room } from "#db/schema/agenda.ts";

/** Opens or closes the office on one date. */
export async function switchOfficeDay(db: Database, day: OfficeDaySwitch, by: JournalActor): Promise<void> {
  const { date, closed, name = "" } = day;
  await db.transaction(async (tx) => {
    await tx
      .insert(officeDay)
      .values({ date, closed, name })
      .onConflictDoUpdate({ target: officeDay.date, set: { closed, name } });
    await changed(tx, { by, action: "office-day.switched", facts: { date, closed } });
  });
}

/** Lets a date be as the calendar of holidays has it. */
export async function forgetOfficeDay(db: Database, date: string, by: JournalActor): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(officeDay).where(eq(officeDay.date, date));
    await changed(tx, { by, action: "office-day.switched", facts: { date, closed: null } });
  });
}

/** Adds a room. @returns its id; refused when another room has its name */
export function addRoom(db: Database, facts: RoomFacts, by: JournalActor): Promise<Outcome<string, "name">> {
  return db.transaction(async (tx) => {
    if ((await tx.$count(room, eq(room.name, facts.name))) > 0) return refused("name");
    const id = uuidv7();
    await ensureResource(tx, id, "room");
    await tx.insert(room).values({ id, ...rowOf(facts), position: await tx.$count(room) });
    await changed(tx, { by, action: "room.added", id });
    return done(id);
  });
}

/** Changes a room; what is booked in it stays. A room that is not used any more stays with its past. */
export function changeRoom(
  db: Database,
  { id, facts }: { id: string; facts: RoomFacts },
  by: JournalActor,
): Promise<Outcome<null, "name" | "not-found">> {
  return db.transaction(async (tx) => {
    if ((await tx.$count(room, and(eq(room.name, facts.name), ne(room.id, id)))) > 0) return refused("name");
    const rows = await tx.update(room).set(rowOf(facts)).where(eq(room.id, id)).returning({ id: room.id });
    if (rows.length === 0) return refused("not-found");
    await changed(tx, { by, action: "room.changed", id });
    return done(null);
  });
}

const rowOf = ({ about, active, ...facts }: RoomFacts) => ({ ...facts, about: about ?? "", active: active === "yes" });

/** Adds a type that nobody can book yet: it starts as a copy of the intake, and is described on its own page. @returns its id */
export function addType(
  db: Database,
  { code, nameNl, nameEn }: { code: string; nameNl: string; nameEn: string },
  { by, now }: { by: JournalActor; now: Date },
): Promise<Outcome<string, "code">> {
  return db.transaction(async (tx) => {
    if ((await tx.$count(appointmentType, eq(appointmentType.code, code))) > 0) return refused("code");
    const [like] = await tx.select().from(appointmentType).where(eq(appointmentType.code, "intake"));
    if (like === undefined) throw new Error("there is no intake to begin from");
    const { id: _id, revision: _revision, ...begin } = like;
    const names = { nl: nameNl, en: nameEn };
    const position = await tx.$count(appointmentType);
    const made = await tx
      .insert(appointmentType)
      .values({ ...begin, code, names, about: names, questions: [], active: false, position, updatedAt: now })
      .returning({ id: appointmentType.id });
    const { id } = madeRow(made);
    await changed(tx, { by, action: "appointment-type.added", id });
    return done(id);
  });
}

/** Describes a type anew, over the revision that its editor was reading. Appointments keep the rules they were booked under. */
export function changeType(
  db: Database,
  { id, change }: { id: string; change: TypeChange },
  { by, now }: { by: JournalActor; now: Date },
): Promise<Outcome<null, "not-found" | "changed-elsewhere">> {
  const { revision, hostIds, ...values } = change;
  return db.transaction(async (tx) => {
    const outcome = await over(tx, { id, revision }, { ...values, updatedAt: now });
    if (!outcome.ok) return outcome;
    await tx.delete(appointmentTypeHost).where(eq(appointmentTypeHost.typeId, id));
    if (hostIds.length > 0)
      await tx.insert(appointmentTypeHost).values(hostIds.map((personId) => ({ typeId: id, personId })));
    await changed(tx, { by, action: "appointment-type.changed", id });
    return done(null);
  });
}

/** Sets what is asked when a type is booked, over the revision that its editor was reading. */
export function setTypeQuestions(
  db: Database,
  { id, questions, revision }: { id: string; questions: readonly TypeQuestion[]; revision: number },
  { by, now }: { by: JournalActor; now: Date },
): Promise<Outcome<null, "not-found" | "changed-elsewhere">> {
  return db.transaction(async (tx) => {
    const outcome = await over(tx, { id, revision }, { questions: [...questions], updatedAt: now });
    if (outcome.ok) await changed(tx, { by, action: "appointment-type.changed", id });
    return outcome;
  });
}

async function over(
  tx: Writer,
  { id, revision }: { id: string; revision: number },
  values: Partial<typeof appointmentType.$inferInsert>,
): Promise<Outcome<null, "not-found" | "changed-elsewhere">> {
  const rows = await tx
    .update(appointmentType)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(appointmentType.id, id), eq(appointmentType.revision, revision)))
    .returning({ id: appointmentType.id });
  if (rows.length === 1) return done(null);
  return refused(
    (await tx.$count(appointmentType, eq(appointmentType.id, id))) === 0 ? "not-found" : "changed-elsewhere",
  );
}

interface OfficeChange {
  by: JournalActor;
  action: string;
  id?: string;
  facts?: Record<string, string | number | boolean | null>;
}

async function changed(tx: Writer, { by, action, id = office, facts = {} }: OfficeChange): Promise<void> {
  await touch(tx, [office]);
  await record(tx, { by, action, object: { type: "agenda", id }, facts });
}

import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import {
  appointment,
  appointmentAction,
  appointmentSlot,
  reservation,
  reservationResource,
} from "#db/schema/booking.ts";
import { journalEntry } from "#db/schema/journal.ts";
import type { SeededAgenda } from "#db/seed/agenda.ts";
import { appointmentsFrom, type DemoAppointment } from "#db/seed/appointment-list.ts";
import type { CompanyName, SeededCompany } from "#db/seed/companies.ts";

const minute = 60_000;
const slot = 5 * minute;

/** What the demo's appointments point at. */
export interface Surroundings {
  person: (name: string) => string;
  company: (name: CompanyName) => SeededCompany;
  responseOf: (name: CompanyName) => string;
  agenda: SeededAgenda;
}

const lengths = { intake: 45, advice: 60, kennissessie: 90 };

/** Past, present and coming appointments of the demo's advisors, with the rows that keep their time. @returns how to find a held one. */
export async function seedAppointments(
  tx: Writer,
  around: Surroundings,
  now: Date,
): Promise<(company: CompanyName) => string> {
  const rows = appointmentsFrom(now).map((demo, index) => rowOf({ demo, index }, around, now));
  const kept = reservationsOf(rows, around);
  await tx.insert(reservation).values(kept.map(({ facts }) => facts));
  await tx.insert(reservationResource).values(kept.flatMap(({ resources }) => resources));
  await tx.insert(appointmentSlot).values(kept.flatMap(({ resources }) => resources.flatMap(slotsOf)));
  await tx.insert(appointment).values(rows.map(({ kind: _kind, ...row }) => row));
  await tx.insert(journalEntry).values(rows.flatMap(journalOf));
  const heldBy = (company: CompanyName) =>
    rows.find((row) => row.contactId === around.company(company).contactId && row.status === "held")?.id ?? "";
  await tx.insert(appointmentAction).values({
    ...{ appointmentId: heldBy("Installatiebedrijf Gooiwarm"), who: "advisor" as const, createdAt: now },
    text: "Twee apps voor werkbonnen vergelijken die bij de boekhouding passen",
  });
  return heldBy;
}

function rowOf({ demo, index }: { demo: DemoAppointment; index: number }, around: Surroundings, now: Date) {
  const { advisor, company, when, notes, address, answers, ...rest } = demo;
  const { organisationId, contactId } = around.company(company);
  const startsAt = when.instant;
  const endsAt = new Date(startsAt.getTime() + lengths[rest.kind] * minute);
  const createdAt = new Date(Math.min(startsAt.getTime(), now.getTime()) - (6 * 24 * 60 + 35) * minute);
  return {
    ...{ id: uuidv7(), reference: `DEMO-${101 + index}`, typeId: around.agenda.type(rest.kind) },
    ...rest,
    address: address ?? null,
    answers: answers ?? {},
    notes: notes ?? "",
    notesRevision: notes ? 1 : 0,
    advisorId: around.person(advisor),
    ...{ organisationId, contactId, reservationId: "" },
    responseId: around.responseOf(company),
    ...{ startsAt, endsAt, timeZone: "Europe/Amsterdam", wallTime: when.wallTime },
    createdAt,
    updatedAt: rest.status === "confirmed" ? createdAt : endsAt,
  };
}

type Row = ReturnType<typeof rowOf>;

/** The time that appointments keep; those of one group keep it together. Gives each row its reservation. */
function reservationsOf(rows: readonly Row[], around: Surroundings) {
  const kept = new Map<string, { facts: ReturnType<typeof reservationOf>; resources: Taken[] }>();
  for (const row of rows) {
    const key = `${row.advisorId} ${row.startsAt.toISOString()}`;
    const known = kept.get(key);
    if (known) known.facts.seatsTaken += 1;
    const made = known ?? { facts: reservationOf(row, around), resources: [] };
    row.reservationId = made.facts.id;
    if (!known) kept.set(key, { ...made, resources: takenBy(row, made.facts) });
  }
  return [...kept.values()];
}

function reservationOf({ typeId, kind, place, startsAt, endsAt, createdAt }: Row, { agenda }: Surroundings) {
  const group = kind === "kennissessie";
  const room = place === "media-park" ? agenda.room(group ? "Werkplaats" : "Kamer Gooi") : null;
  return {
    id: uuidv7(),
    typeId,
    place,
    startsAt,
    endsAt,
    createdAt,
    roomId: room,
    seats: group ? 8 : 1,
    seatsTaken: 1,
  };
}

type Taken = { reservationId: string; resourceId: string; takenFrom: Date; takenUntil: Date; leads: number };

// a quarter of an hour after each, before a group too; at a company the journey there and back. A test holds this to the booking rules.
function takenBy({ advisorId, place, kind }: Row, { id, roomId, startsAt, endsAt }: ReturnType<typeof reservationOf>) {
  const group = kind === "kennissessie" ? [15, 15] : [0, 15];
  const [before = 0, after = 0] = place === "on-site" ? [20, 20] : group;
  const takenFrom = new Date(startsAt.getTime() - before * minute);
  const takenUntil = new Date(endsAt.getTime() + after * minute);
  const advisor = { reservationId: id, resourceId: advisorId, takenFrom, takenUntil, leads: 1 };
  if (roomId === null) return [advisor];
  return [advisor, { reservationId: id, resourceId: roomId, takenFrom: startsAt, takenUntil: endsAt, leads: 0 }];
}

function slotsOf({ resourceId, reservationId, takenFrom, takenUntil }: Taken) {
  const count = (takenUntil.getTime() - takenFrom.getTime()) / slot;
  return Array.from({ length: count }, (_, index) => ({
    ...{ resourceId, reservationId },
    startsAt: new Date(takenFrom.getTime() + index * slot),
  }));
}

function journalOf({ id, advisorId, status, kind, place, createdAt, endsAt }: Row) {
  const about = { objectType: "appointment", objectId: id };
  const booked = {
    ...about,
    at: createdAt,
    actorId: null,
    actorRole: "entrepreneur",
    action: "appointment.booked",
    facts: { kind, place },
  };
  if (status === "confirmed") return [booked];
  const action = status === "held" ? "appointment.held" : "appointment.no-show";
  return [booked, { ...about, at: endsAt, actorId: advisorId, actorRole: "advisor", action, facts: {} }];
}

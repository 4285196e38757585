import { touch } from "#app/domain/agenda/revision.server.ts";
import { slotRows } from "#app/domain/booking/slot-rows.ts";
import { addDays, isoWeekday, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantOf, localDateOf } from "#app/lib/time.ts";
import type { Database, Writer } from "#db/database.ts";
import { appointment, appointmentSlot, reservation, reservationResource } from "#db/schema/booking.ts";
import { contact, organisation } from "#db/schema/people.ts";
import { addAdvisor, intakeType } from "#tests/domain/booking/bookings.ts";
import { randomFrom } from "./random.ts";

const hours = 8;
const most = 43;

/**
 * Adds advisors with a working week, and intakes of theirs online: half of them held in the sixty days before now, half still to come in the sixty
 * days after it, with the rows that keep their time as the application itself would have left them.
 * @returns the ids of the advisors
 */
export async function fillAgenda(
  db: Database,
  { advisors, appointments, now }: { advisors: number; appointments: number; now: Date },
): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < advisors; nth++) ids.push(await addAdvisor(db, { name: `Adviseur ${crypto.randomUUID()}` }));
  const company = { organisationId: crypto.randomUUID(), contactId: crypto.randomUUID() };
  await db.transaction(async (tx) => {
    const [name, email] = ["Drukke Winkel", `${company.contactId}@winkel.example`];
    await tx.insert(organisation).values({ id: company.organisationId, name, createdAt: now });
    await tx
      .insert(contact)
      .values({ id: company.contactId, organisationId: company.organisationId, name, email, createdAt: now });
  });
  const random = randomFrom(35);
  for (const [nth, advisorId] of ids.entries()) {
    const count = Math.floor((appointments * (nth + 1)) / advisors) - Math.floor((appointments * nth) / advisors);
    const starts = [
      ...pick(startsFrom(now, -1), count >> 1, random),
      ...pick(startsFrom(now, 1), count - (count >> 1), random),
    ];
    await db.transaction((tx) => keep(tx, { advisorId, starts, company }, now));
  }
  return ids;
}

/** Whole hours of the working days before or after today, nearest first. */
function startsFrom(now: Date, way: 1 | -1): number[] {
  const today = localDateOf(now.getTime(), amsterdam);
  const dates: LocalDate[] = [];
  for (let day = 1; dates.length < most; day++) {
    const date = addDays(today, way * day);
    if (isoWeekday(date) <= 5) dates.push(date);
  }
  return dates.flatMap((date) =>
    Array.from({ length: hours }, (_, hour) => instantOf(date, (9 + hour) * 60, amsterdam)),
  );
}

function pick(all: readonly number[], count: number, random: () => number): number[] {
  if (count > all.length) throw new RangeError(`an advisor has no more than ${all.length} hours`);
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0);
}

async function keep(
  tx: Writer,
  {
    advisorId,
    starts,
    company,
  }: { advisorId: string; starts: number[]; company: { organisationId: string; contactId: string } },
  now: Date,
): Promise<void> {
  const made = starts.map((start) => ({ id: crypto.randomUUID(), reservationId: crypto.randomUUID(), start }));
  const facts = { typeId: intakeType, place: "online" as const, createdAt: now };
  const times = (start: number) => ({ startsAt: new Date(start), endsAt: new Date(start + 45 * minuteMs) });
  for (let from = 0; from < made.length; from += 200) {
    const some = made.slice(from, from + 200);
    await tx
      .insert(reservation)
      .values(some.map(({ reservationId: id, start }) => ({ id, ...facts, ...times(start), seatsTaken: 1 })));
    await tx.insert(reservationResource).values(
      some.map(({ reservationId, start }) => ({
        ...{ reservationId, resourceId: advisorId, leads: 1 },
        ...{ takenFrom: new Date(start), takenUntil: new Date(start + 60 * minuteMs) },
      })),
    );
    await tx.insert(appointmentSlot).values(
      some.flatMap(({ reservationId, start }) =>
        slotRows({ start, end: start + 60 * minuteMs }).map((at) => ({
          ...{ resourceId: advisorId, startsAt: new Date(at), reservationId },
        })),
      ),
    );
    await tx.insert(appointment).values(
      some.map(({ id, reservationId, start }) => ({
        ...{ id, reference: `M-${id.slice(0, 18)}`, reservationId, advisorId, ...company, ...facts, ...times(start) },
        ...{ timeZone: amsterdam, wallTime: new Date(start).toISOString(), answers: {}, updatedAt: now },
        status: start < now.getTime() ? ("held" as const) : ("confirmed" as const),
      })),
    );
  }
  await touch(tx, [advisorId]);
}

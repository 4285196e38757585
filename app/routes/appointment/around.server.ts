import { listActions } from "#app/domain/booking/action-commands.server.ts";
import { listOpenActions } from "#app/domain/booking/advisor-queries.server.ts";
import { countNoteVersions } from "#app/domain/booking/notes-queries.server.ts";
import { type FoundAppointment, listOfCompany, listOfReservation } from "#app/domain/booking/queries.server.ts";
import { formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { actionsView } from "./actions-view.server.ts";

type Db = Parameters<typeof listActions>[0];

/**
 * What lies round an appointment: what was agreed in it and before, the company's other appointments, and who else is in the group.
 * @param owner whose appointments can be opened; null: everybody's
 */
export async function aroundAppointment(
  db: Db,
  { found, language, owner }: { found: FoundAppointment; language: Language; owner: string | null },
  now: Date,
) {
  const { id, organisationId, reservationId } = found.appointment;
  const others = await listOfCompany(db, { organisationId, except: id });
  const isMine = (advisorId: string) => owner === null || advisorId === owner;
  const mine = new Set(others.filter(({ advisorId }) => isMine(advisorId)).map((one) => one.id));
  const open = await listOpenActions(db, [organisationId]);
  const guests = found.type.seats > 1 && reservationId !== null ? await listOfReservation(db, reservationId) : [];
  return {
    versions: await countNoteVersions(db, id),
    actions: actionsView(await listActions(db, id), language, now),
    earlier: open
      .filter(({ appointmentId }) => appointmentId !== id)
      .map((one) => ({ ...one, mine: mine.has(one.appointmentId) })),
    history: others.map(({ names, startsAt, timeZone, ...one }) => ({
      ...{ id: one.id, status: one.status, advisor: one.advisor, notes: one.notes, mine: mine.has(one.id) },
      isComing: startsAt > now,
      kind: names[language],
      when: formatDate(startsAt.getTime(), language, timeZone),
    })),
    guests: guests.filter(({ status }) => status !== "cancelled" && status !== "declined"),
  };
}

export type Around = Awaited<ReturnType<typeof aroundAppointment>>;

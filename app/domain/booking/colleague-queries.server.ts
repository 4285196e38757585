import { type ColleagueState, colleagueState, colleagueStates } from "#app/domain/booking/colleague.ts";
import type { FoundAppointment } from "#app/domain/booking/queries.server.ts";
import { resourcesOf } from "#app/domain/booking/reservation.server.ts";
import { keptSource } from "#app/domain/booking/slot-source.server.ts";
import type { Reader } from "#db/database.ts";

/** A colleague who may take an appointment over, and how she stands at that time. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly state: ColleagueState;
}

/** Every other advisor with an agenda, who is free first. */
export async function listColleagues(db: Reader, found: FoundAppointment, now: Date): Promise<Colleague[]> {
  const { appointment: row, hosts, type } = found;
  const source = await keptSource(db, now);
  const itself = { start: row.startsAt.getTime(), end: row.endsAt.getTime() };
  const resources = row.reservationId === null ? [] : await resourcesOf(db, row.reservationId);
  const own = resources.find(({ resourceId }) => resourceId === row.advisorId);
  const kept = own ? { start: own.takenFrom.getTime(), end: own.takenUntil.getTime() } : itself;
  const hostIds = source.types.find(({ id }) => id === type.id)?.hostIds ?? [];
  const order = ({ state }: Colleague) => colleagueStates.indexOf(state);
  return source.calendar.advisors
    .filter(({ id }) => !hosts.some((host) => host.id === id))
    .map(({ id, name, schedules, closedDates }) => {
      const taken = source.taken(id).map(({ protectedInterval }) => protectedInterval);
      const time = { id, schedules, closedDates, taken, busy: source.busy(id) };
      return { id, name, state: colleagueState(time, { ...itself, kept, place: row.place, hostIds }) };
    })
    .sort((one, other) => order(one) - order(other) || one.name.localeCompare(other.name, "nl"));
}

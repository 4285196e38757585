import { type AppointmentType, type SlotRules, withTravel } from "#app/domain/agenda/appointment-type.ts";
import type { AdvisorCalendar, OpenCalendar } from "#app/domain/agenda/calendar.server.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import { travelMinutes } from "#app/domain/agenda/travel.ts";
import type { GroupSession, Host, Room, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import type { SlotSource } from "#app/domain/booking/slot-source.server.ts";

/**
 * Times that are asked for. `within` (epoch ms) bounds the starts; `except` is the reservation that is being moved; `advisorId` the one she
 * wants; `postcode` where the advisor goes to, as far as it is known.
 */
export interface SlotAsk {
  readonly type: AppointmentType;
  readonly place: Place;
  readonly within: Interval;
  readonly except?: string | undefined;
  readonly advisorId?: string | null | undefined;
  readonly postcode?: string | null | undefined;
}

/** The rules of a type at a place: at a company with the journey there and back. */
export const rulesAt = ({ type, place, postcode }: Pick<SlotAsk, "type" | "place" | "postcode">): SlotRules =>
  place === "on-site" ? withTravel(type, travelMinutes(postcode ?? null)) : type;

/** The whole question as the slot engine takes it. */
export function slotQuestion(source: SlotSource, ask: SlotAsk, now: Date): SlotQuestion {
  const { type, place, within, except } = ask;
  const { calendar } = source;
  const hosts = advisorsFor(calendar, ask);
  const year = now.getUTCFullYear();
  return {
    typeId: type.id,
    rules: rulesAt(ask),
    together: type.hosting === "collective" ? type.hostsNeeded : 1,
    hosts: hosts.map((advisor) => hostOf(advisor, place, source)),
    rooms: place === "media-park" ? roomsFor(type, source) : null,
    sessions: type.seats > 1 ? sessionsOf(hosts, ask, source) : [],
    closedDates: closedOfficeDates(calendar.officeDays, year, year + 2),
    within,
    now: now.getTime(),
    except,
  };
}

/** The advisors who take this type at this place, or the one who is asked for among them. */
export function advisorsFor(
  calendar: OpenCalendar,
  { type, place, advisorId }: Omit<SlotAsk, "within">,
): AdvisorCalendar[] {
  if (!type.active || !type.places.includes(place)) return [];
  return calendar.advisors.filter(
    ({ id, schedules }) =>
      (type.hostIds.length === 0 || type.hostIds.includes(id)) &&
      (advisorId === undefined || advisorId === null || type.hosting === "collective" || advisorId === id) &&
      schedules.some((one) => one.places.includes(place)),
  );
}

function hostOf(advisor: AdvisorCalendar, place: Place, source: SlotSource): Host {
  const { id, zone, maxPerDay, maxPerWeek, closedDates, schedules } = advisor;
  return {
    ...{ id, zone, maxPerDay, maxPerWeek, closedDates },
    schedules: schedules.filter((one) => one.places.includes(place)),
    taken: source.taken(id),
    busy: source.busy(id),
  };
}

/** The rooms that would do; null while no rooms are kept here at all: then Media Park has room for everybody. */
function roomsFor({ seats, hostsNeeded, roomFeatures }: AppointmentType, source: SlotSource): Room[] | null {
  const { rooms } = source.calendar;
  if (rooms.length === 0) return null;
  return rooms
    .filter(
      (room) => room.seats >= seats + hostsNeeded && roomFeatures.every((feature) => room.features.includes(feature)),
    )
    .map(({ id, seats: places, minutesBefore, minutesAfter }) => ({
      ...{ id, seats: places, minutesBefore, minutesAfter },
      taken: source.taken(id),
    }));
}

/** The groups of this type at this place that these advisors meet with. */
function sessionsOf(
  hosts: readonly AdvisorCalendar[],
  { type, place, except }: SlotAsk,
  source: SlotSource,
): GroupSession[] {
  const groups = new Map<string, { start: number; hosts: string[]; seatsLeft: number }>();
  for (const { id: hostId } of hosts) {
    for (const row of source.taken(hostId)) {
      if (row.typeId !== type.id || row.place !== place || row.heldUntil !== null || row.id === except) continue;
      const group = groups.get(row.id) ?? { start: row.start, hosts: [], seatsLeft: row.seatsLeft };
      group.hosts.push(hostId);
      groups.set(row.id, group);
    }
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

import type { Bilingual } from "#app/domain/agenda/appointment-type.ts";
import { builtInDays, type OfficeDay, type OfficeDayId } from "#app/domain/agenda/office-days.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import type { Status } from "#app/domain/booking/appointment.ts";
import { addDays, isoWeekday, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";

/** What a week is made of, as it is kept. Instants are epoch ms. */
export interface WeekFacts {
  readonly advisors: readonly WeekRow[];
  readonly rooms: readonly WeekRow[];
  readonly talks: readonly WeekTalk[];
  readonly kept: readonly KeptTime[];
  readonly away: readonly { advisorId: string; firstDate: LocalDate; lastDate: LocalDate; reason: AwayReason }[];
  readonly busy: readonly { advisorId: string; start: number; end: number }[];
  readonly officeDays: readonly OfficeDay[];
}

/** An advisor or a room; one that is not active any more is shown as long as it has something. */
export interface WeekRow {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export interface WeekTalk {
  readonly id: string;
  readonly status: Status;
  readonly company: string;
  readonly names: Bilingual;
  readonly place: Place;
  readonly advisorId: string;
  readonly reservationId: string | null;
  readonly start: number;
  readonly end: number;
}

/** What a reservation takes of one advisor or room; held until a moment for who has not booked yet. */
export interface KeptTime {
  readonly reservationId: string;
  readonly resourceId: string;
  readonly names: Bilingual;
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly heldUntil: number | null;
  readonly seats: number;
  readonly seatsTaken: number;
}

export type AwayReason = "leave" | "sick" | "training" | "other";

/** Something in the week: a conversation (of a group with everybody in it), time that is held, or an advisor who is busy elsewhere. */
export interface WeekItem {
  readonly key: string;
  readonly kind: "talk" | "held" | "busy";
  readonly start: number;
  readonly end: number;
  readonly names: Bilingual | null;
  readonly place: Place | null;
  readonly advisors: readonly string[];
  readonly room: string | null;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly talks: readonly Pick<WeekTalk, "id" | "status" | "company">[];
}

export interface WeekDay {
  readonly date: LocalDate;
  /** Why the office is closed: a day that is built in, or the name of an own one ("" when it has none); null when it is open. */
  readonly closed: { readonly id: OfficeDayId | null; readonly name: string } | null;
  /** One for each row of the week, in their order. */
  readonly cells: readonly {
    readonly rowId: string;
    readonly away: AwayReason | null;
    readonly items: readonly WeekItem[];
  }[];
}

export interface OfficeWeek {
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly days: readonly WeekDay[];
}

/** The row of conversations at Media Park that have no room: there are no rooms, or none were kept when they were booked. */
export const noRoom = "";

/**
 * Who has what when, by advisor or by room. Saturday and Sunday are left out when nothing is on them.
 * @param week `monday` its first date, `now` epoch ms: time that was held until before it is free
 */
export function officeWeek(
  facts: WeekFacts,
  { monday, by, now }: { monday: LocalDate; by: "advisor" | "room"; now: number },
): OfficeWeek {
  const placed = placedItems(facts, now);
  const rowsOfItem = by === "advisor" ? advisorRows : roomRows;
  const filled = new Set(placed.flatMap(rowsOfItem));
  const known = by === "advisor" ? facts.advisors : facts.rooms;
  const rows = [
    ...known.filter(({ id, active }) => active || filled.has(id)).map(({ id, name }) => ({ id, name })),
    ...(filled.has(noRoom) ? [{ id: noRoom, name: "" }] : []),
  ];
  const dates = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
  const days = dates.map((date) => ({
    date,
    closed: closedBecause(date, facts.officeDays),
    cells: rows.map(({ id }) => ({
      rowId: id,
      away: by === "advisor" ? awayOn(date, id, facts) : null,
      items: placed
        .filter((one) => localDateOf(one.item.start, amsterdam) === date && rowsOfItem(one).includes(id))
        .map(({ item }) => item)
        .sort((one, other) => one.start - other.start || (one.key < other.key ? -1 : 1)),
    })),
  }));
  return { rows, days: days.filter(({ date, cells }) => isoWeekday(date) <= 5 || cells.some(hasItems)) };
}

const hasItems = ({ items }: WeekDay["cells"][number]) => items.length > 0;

interface Placed {
  readonly item: WeekItem;
  readonly advisorIds: readonly string[];
  readonly roomIds: readonly string[];
}

const advisorRows = ({ advisorIds }: Placed) => advisorIds;
const roomRows = ({ item, roomIds }: Placed) =>
  roomIds.length > 0 ? roomIds : item.place === "media-park" ? [noRoom] : [];

function placedItems({ advisors, rooms, talks, kept, busy }: WeekFacts, now: number): Placed[] {
  const nameOf = new Map([...advisors, ...rooms].map(({ id, name }) => [id, name]));
  const isRoom = new Set(rooms.map(({ id }) => id));
  const byReservation = grouped(kept, ({ reservationId }) => reservationId);
  // each conversation by itself, seats of one group together
  const groups = grouped(talks, ({ id, reservationId }) => reservationId ?? id);
  const held = [...byReservation].filter(([id, [first]]) => !groups.has(id) && (first?.heldUntil ?? 0) > now);
  const place = (key: string, own: readonly WeekTalk[], rows: readonly KeptTime[]): Placed[] => {
    const about = own[0] ?? rows[0];
    if (about === undefined) return [];
    const { names, place: at, start, end } = about;
    const taken = rows.map(({ resourceId }) => resourceId);
    const advisorIds = [
      ...new Set([...own.map(({ advisorId }) => advisorId), ...taken.filter((id) => !isRoom.has(id))]),
    ];
    const roomIds = taken.filter((id) => isRoom.has(id));
    const item: WeekItem = {
      ...{ key, kind: own.length > 0 ? "talk" : "held", start, end, names, place: at },
      advisors: advisorIds.flatMap((id) => nameOf.get(id) ?? []).sort(),
      room: roomIds.flatMap((id) => nameOf.get(id) ?? [])[0] ?? null,
      ...{ seats: rows[0]?.seats ?? 1, seatsTaken: rows[0]?.seatsTaken ?? own.length },
      talks: own.map(({ id, status, company }) => ({ id, status, company })),
    };
    return [{ item, advisorIds, roomIds }];
  };
  return [
    ...[...groups].flatMap(([key, own]) => place(key, own, byReservation.get(key) ?? [])),
    ...held.flatMap(([key, rows]) => place(key, [], rows)),
    ...busy.map((one) => busyItem(one, nameOf)),
  ];
}

function busyItem({ advisorId, start, end }: WeekFacts["busy"][number], nameOf: ReadonlyMap<string, string>): Placed {
  const item: WeekItem = {
    ...{ key: `${advisorId} ${start} ${end}`, kind: "busy", start, end, names: null, place: null, room: null },
    ...{ advisors: [nameOf.get(advisorId) ?? ""], seats: 0, seatsTaken: 0, talks: [] },
  };
  return { item, advisorIds: [advisorId], roomIds: [] };
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function closedBecause(date: LocalDate, officeDays: readonly OfficeDay[]): WeekDay["closed"] {
  const own = officeDays.find((day) => day.date === date);
  const builtIn = builtInDays(Number(date.slice(0, 4)), officeDays).find((day) => day.date === date);
  if (!(own?.closed ?? builtIn?.closed ?? false)) return null;
  return { id: builtIn?.id ?? null, name: own?.name ?? "" };
}

const awayOn = (date: LocalDate, advisorId: string, { away }: WeekFacts): AwayReason | null =>
  away.find((one) => one.advisorId === advisorId && one.firstDate <= date && date <= one.lastDate)?.reason ?? null;

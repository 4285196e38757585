import { eq } from "drizzle-orm";
import { type OpenCalendar, readOpenCalendar } from "#app/domain/agenda/calendar.server.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { type KeptType, listTypes } from "#app/domain/agenda/types.server.ts";
import { isLive, readBusy, readTaken, type TakenRow } from "#app/domain/booking/taken.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";
import { resource } from "#db/schema/agenda.ts";
import { person } from "#db/schema/people.ts";

/** Everything that open times follow from, as it is at one moment. */
export interface SlotSource {
  readonly types: readonly KeptType[];
  readonly calendar: OpenCalendar;
  /** What takes the time of an advisor or a room; live ones only. */
  readonly taken: (resourceId: string) => readonly TakenRow[];
  readonly busy: (advisorId: string) => readonly Interval[];
}

const day = 24 * 60 * 60_000;

/** Reads all of it anew: for whoever decides, inside a transaction. @param within where the starts lie that are asked about */
export async function freshSource(db: Reader, within: Interval, now: Date): Promise<SlotSource> {
  const types = await listTypes(db);
  const calendar = await readOpenCalendar(db, localDateOf(now.getTime() - day, amsterdam));
  // limits count whole weeks
  const around = { start: within.start - 8 * dayMs, end: within.end + 8 * dayMs };
  const advisorIds = calendar.advisors.map(({ id }) => id);
  const taken = grouped(await readTaken(db, [...advisorIds, ...calendar.rooms.map(({ id }) => id)], around));
  const busy = await readBusy(db, advisorIds, around);
  return sourceOf({ types, calendar, taken, busy }, now);
}

interface Kept {
  readonly types: readonly KeptType[];
  readonly calendar: OpenCalendar;
  readonly taken: ReadonlyMap<string, readonly TakenRow[]>;
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
}

interface Copy extends Kept {
  /** Of the office and the date; of each advisor and room. */
  readonly office: string;
  readonly revisions: ReadonlyMap<string, number>;
}

const copies = new WeakMap<Reader, Copy>();
const farthest = 500 * dayMs;

/**
 * The same for whoever looks: from this process's copy where nothing has changed since, which one query tells. What has changed is read
 * again: of an advisor or a room alone, or all of it. So the number of queries does not depend on how much there is.
 */
export async function keptSource(db: Reader, now: Date): Promise<SlotSource> {
  const known = copies.get(db);
  const revisions = await readRevisions(db);
  const today = localDateOf(now.getTime(), amsterdam);
  const office = `${today} ${revisions.office}`;
  const within = { start: now.getTime() - 8 * dayMs, end: now.getTime() + farthest };
  const whole = known?.office !== office;
  const calendar = whole ? await readOpenCalendar(db, localDateOf(now.getTime() - day, amsterdam)) : known.calendar;
  const types = whole ? await listTypes(db) : known.types;
  const ids = [...calendar.advisors.map(({ id }) => id), ...calendar.rooms.map(({ id }) => id)];
  const stale = ids.filter((id) => whole || known.revisions.get(id) !== revisions.byId.get(id));
  const fresh = stale.length > 0 ? grouped(await readTaken(db, stale, within)) : new Map<string, TakenRow[]>();
  const freshBusy = stale.length > 0 ? await readBusy(db, stale, within) : new Map<string, Interval[]>();
  const merged = <One>(
    old: ReadonlyMap<string, readonly One[]> | undefined,
    read: ReadonlyMap<string, readonly One[]>,
  ) => new Map(ids.map((id) => [id, (stale.includes(id) ? read.get(id) : old?.get(id)) ?? []]));
  const copy = {
    office,
    revisions: revisions.byId,
    types,
    calendar,
    taken: merged(known?.taken, fresh),
    busy: merged(known?.busy, freshBusy),
  };
  if (stale.length > 0 || whole) copies.set(db, copy);
  return sourceOf(copy, now);
}

/** Which state everything is in. An advisor's account counts with the office: she can be taken off without her agenda being touched. */
async function readRevisions(db: Reader): Promise<{ office: string; byId: Map<string, number> }> {
  const rows = await db
    .select({ id: resource.id, kind: resource.kind, revision: resource.revision, active: person.active })
    .from(resource)
    .leftJoin(person, eq(person.id, resource.id));
  const accounts = rows.flatMap(({ id, kind, active }) => (kind === "advisor" && active === true ? [id] : [])).sort();
  const own = rows.find(({ kind }) => kind === "office")?.revision ?? 0;
  return { office: `${own} ${accounts.join(" ")}`, byId: new Map(rows.map(({ id, revision }) => [id, revision])) };
}

function sourceOf({ types, calendar, taken, busy }: Kept, now: Date): SlotSource {
  const at = now.getTime();
  return {
    types,
    calendar,
    taken: (id) => {
      const rows = taken.get(id) ?? [];
      return rows.some((row) => !isLive(row, at)) ? rows.filter((row) => isLive(row, at)) : rows;
    },
    busy: (id) => busy.get(id) ?? [],
  };
}

function grouped(rows: readonly TakenRow[]): Map<string, TakenRow[]> {
  const groups = new Map<string, TakenRow[]>();
  for (const row of rows) {
    const group = groups.get(row.resourceId);
    if (group) group.push(row);
    else groups.set(row.resourceId, [row]);
  }
  return groups;
}

import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calendarUid } from "#app/domain/booking/calendar-parts.ts";
import { bookAppointment, cancelAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import { handOver } from "#app/domain/booking/hand-over-commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { makeFeed, noteFeedRead, renewFeed, revokeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { feedEvents, feedReach } from "#app/domain/calendars/feed-events.ts";
import {
  findFeed,
  findFeedById,
  listFeeds,
  listForFeed,
  listRoomFeeds,
  listRoomNames,
} from "#app/domain/calendars/feed-queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { resource, room } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";
import { calendarFeed } from "#db/schema/calendars.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { person } from "#db/schema/people.ts";
import {
  addAdvisor,
  addGroupType,
  addRoom,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  monday,
  office,
} from "#tests/domain/booking/bookings.ts";
import { advisorReader, roomReader } from "#tests/domain/calendars/feed-facts.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const thursday = "2026-11-05T09:00:00.000Z";
const friday = "2026-11-06T09:00:00.000Z";
let amina: string;
let joost: string;
let studio: string;
let by: { id: string; role: string };

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  joost = await addAdvisor(db, { name: "Joost Verhagen" });
  studio = await addRoom(db, { name: "Studio 1", seats: 8 });
  await addGroupType(db, { code: "session", seats: 3 });
  await addGroupType(db, { code: "duo", seats: 1 });
  await changeType(db, "duo", { hosting: "collective", hostsNeeded: 2 });
  by = { id: amina, role: "advisor" };
});
beforeEach(async () => {
  await clearBookings(db);
  await db.transaction(async (tx) => {
    await tx.delete(calendarFeed);
    await tx.delete(journalEntry);
  });
});

const newId = () => crypto.randomUUID();
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const ofAmina = () => ({ id: amina, kind: "advisor" }) as const;

async function made(resourceOf: { id: string; kind: "advisor" | "room" } = ofAmina(), onlyBusy = false) {
  const id = newId();
  const outcome = await makeFeed(db, { id, resource: resourceOf, onlyBusy, by }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id, token: outcome.value, resourceId: resourceOf.id, by };
}

async function booked(input: object = {}) {
  const booking = bookingOf({ start: thursday, advisorId: amina, ...input });
  const outcome = await bookAppointment(db, { booking, office }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  const found = await findAppointment(db, outcome.value.id);
  if (found === undefined) throw new Error("it is not there");
  return found;
}

/** What the feed of an advisor or a room shows, as comparable text. */
async function shown(resourceId: string, now = monday) {
  const reader = resourceId === studio ? roomReader : advisorReader;
  const events = feedEvents(await listForFeed(db, resourceId, feedReach(now.getTime())), reader);
  return events
    .toSorted((one, other) => one.start - other.start)
    .map(({ uid, start, sequence, status }) => `${uid} ${new Date(start).toISOString()} ${sequence} ${status}`);
}
const entry = (id: string | null, start: string, sequence = 0, status = "confirmed") =>
  `${calendarUid(id ?? "")} ${start} ${sequence} ${status}`;

describe("a feed", () => {
  it("is opened by its secret, of which only the hash is kept, and speaks her language", async () => {
    const { id, token } = await made();
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await db.select().from(calendarFeed);
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashOf(token)]);
    expect(JSON.stringify([rows, await db.select().from(journalEntry)])).not.toContain(token);
    expect(await findFeed(db, token)).toEqual({
      ...{ id, resourceId: amina, kind: "advisor", onlyBusy: false, readAt: null },
      ...{ language: "nl", name: "Amina de Wit", ended: false },
    });
    expect(await findFeed(db, hashOf(token))).toBeUndefined();
  });

  it("is made once, however often the same form is sent", async () => {
    const id = newId();
    const ask = () => makeFeed(db, { id, resource: ofAmina(), onlyBusy: true, by }, monday);
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ask()).toEqual({ ok: false, reason: "made-already" });
    expect(await listFeeds(db, amina)).toEqual([{ id, onlyBusy: true, createdAt: monday, readAt: null }]);
  });

  it("is one of five at most, also when many are asked for in the same moment; who ends one may make one", async () => {
    const ask = () => makeFeed(db, { id: newId(), resource: ofAmina(), onlyBusy: false, by }, monday);
    const outcomes = await Promise.all(Array.from({ length: 8 }, ask));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await ask()).toEqual({ ok: false, reason: "too-many" });
    const [one] = await listFeeds(db, amina);
    await revokeFeed(db, { id: one?.id ?? "", resourceId: amina, by }, monday);
    expect((await ask()).ok).toBe(true);
    await made({ id: joost, kind: "advisor" });
  });

  it("of a room is for a room that is there", async () => {
    const ask = (id: string) =>
      makeFeed(db, { id: newId(), resource: { id, kind: "room" }, onlyBusy: false, by }, monday);
    for (const id of [newId(), amina]) expect(await ask(id)).toEqual({ ok: false, reason: "no-room" });
    expect(await db.$count(resource, eq(resource.kind, "room"))).toBe(1);
    const { id, token } = await made({ id: studio, kind: "room" });
    expect(await findFeed(db, token)).toMatchObject({ kind: "room", name: "Studio 1", ended: false });
    expect(await listRoomFeeds(db)).toEqual([
      { id, onlyBusy: false, createdAt: monday, readAt: null, room: "Studio 1" },
    ]);
    expect(await listFeeds(db, amina)).toEqual([]);
    expect(await listRoomNames(db)).toEqual([{ id: studio, name: "Studio 1" }]);
    await db.statement((tx) => tx.update(room).set({ active: false }));
    expect([await listRoomNames(db), await ask(studio)]).toEqual([[], { ok: false, reason: "no-room" }]);
    await db.statement((tx) => tx.update(room).set({ active: true }));
  });

  it("ends for good when it is revoked, and only by who has it", async () => {
    const feed = await made();
    expect(await revokeFeed(db, { ...feed, resourceId: joost }, monday)).toBe(false);
    expect(await findFeed(db, feed.token)).toMatchObject({ ended: false });
    expect([await revokeFeed(db, feed, monday), await revokeFeed(db, feed, later(1))]).toEqual([true, true]);
    expect(await findFeed(db, feed.token)).toMatchObject({ ended: true });
    expect([await listFeeds(db, amina), await findFeedById(db, feed.id)]).toMatchObject([
      [],
      { resourceId: amina, room: null },
    ]);
    expect(await revokeFeed(db, { ...feed, id: newId() }, monday)).toBe(false);
  });

  it("gets another secret: the old one ends in the same moment, once, with what it shows unchanged", async () => {
    const feed = await made(ofAmina(), true);
    expect(await renewFeed(db, { ...feed, resourceId: joost }, later(1))).toEqual({ ok: false, reason: "ended" });
    const outcomes = await Promise.all([1, 2, 3].map(() => renewFeed(db, feed, later(1))));
    const tokens = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(tokens).toHaveLength(1);
    expect(await findFeed(db, feed.token)).toMatchObject({ ended: true });
    expect(await findFeed(db, tokens[0] ?? "")).toMatchObject({ ended: false, onlyBusy: true, resourceId: amina });
    expect(await listFeeds(db, amina)).toHaveLength(1);
  });

  it("ends while an advisor is none, or has no access", async () => {
    const { token } = await made();
    const access = (active: boolean) =>
      db.statement((tx) => tx.update(person).set({ active }).where(eq(person.id, amina)));
    await access(false);
    expect(await findFeed(db, token)).toMatchObject({ ended: true });
    await access(true);
    expect(await findFeed(db, token)).toMatchObject({ ended: false });
  });

  it("notes that it was read, once an hour", async () => {
    const { token } = await made();
    const read = async (at: Date) => {
      const feed = await findFeed(db, token);
      if (feed === undefined) throw new Error("it is not there");
      await noteFeedRead(db, feed, at);
      return (await findFeed(db, token))?.readAt;
    };
    expect(await read(later(0))).toEqual(later(0));
    expect(await read(later(59))).toEqual(later(0));
    expect(await read(later(61))).toEqual(later(61));
  });

  it("leaves a trace of who made, renewed and revoked it", async () => {
    const feed = await made();
    await renewFeed(db, feed, monday);
    const [renewed] = await listFeeds(db, amina);
    await revokeFeed(db, { ...feed, id: renewed?.id ?? "" }, monday);
    const trace = await db.select().from(journalEntry);
    expect(trace.map(({ action, objectId, actorId }) => [action, objectId, actorId])).toEqual([
      ["feed.made", feed.id, amina],
      ["feed.renewed", renewed?.id, amina],
      ["feed.revoked", renewed?.id, amina],
    ]);
  });
});

describe("what a feed shows", () => {
  it("is what its advisor or room has, with the number of its last invitation", async () => {
    const { appointment: one } = await booked();
    await booked({ start: friday, advisorId: joost, place: "online" });
    expect(await shown(amina)).toEqual([entry(one.id, thursday)]);
    expect(await shown(studio)).toEqual([entry(one.id, thursday)]);
    const move = { id: one.id, start: Date.parse(friday), by: entrepreneur, language: "nl", office } as const;
    await moveAppointment(db, move, later(1));
    expect(await shown(amina)).toEqual([entry(one.id, friday, 1)]);
    expect(await shown(studio)).toEqual([entry(one.id, friday, 1)]);
  });

  it("goes with it to a colleague", async () => {
    const { appointment: one } = await booked();
    await handOver(db, { id: one.id, toId: joost, by, office }, later(1));
    expect([await shown(amina), await shown(joost)]).toEqual([[], [entry(one.id, thursday, 1)]]);
  });

  it("is one event for all who take part in it together", async () => {
    const { appointment: one } = await booked({ kind: "duo", start: "2026-11-05T10:00:00.000Z", advisorId: undefined });
    const event = [entry(one.id, "2026-11-05T10:00:00.000Z")];
    expect([await shown(amina), await shown(joost), await shown(studio)]).toEqual([event, event, event]);
    const [known] = await listForFeed(db, studio, feedReach(monday.getTime()));
    expect(known?.hosts.toSorted()).toEqual(["Amina de Wit", "Joost Verhagen"]);
  });

  it("is one event for a group, until the last one leaves", async () => {
    const start = "2026-11-05T10:00:00.000Z";
    const group = [await booked({ kind: "session", start }), await booked({ kind: "session", start })];
    const reservationId = group[0]?.appointment.reservationId ?? null;
    const [known] = feedEvents(await listForFeed(db, amina, feedReach(monday.getTime())), advisorReader);
    expect(known?.description).toContain("Deelnemers: 2 van 3");
    for (const { appointment: row } of group) {
      expect(await shown(amina)).toEqual([entry(reservationId, start)]);
      expect(await shown(studio)).toEqual([entry(reservationId, start)]);
      await cancelAppointment(db, { id: row.id, by: entrepreneur, reason: null, language: "nl", office }, later(1));
    }
    expect([await shown(amina), await shown(studio)]).toEqual([[], []]);
  });

  it("is no more than was booked: held time is nobody's appointment yet", async () => {
    const { appointment: one } = await booked();
    await db.statement((tx) => tx.delete(appointment).where(eq(appointment.id, one.id)));
    expect(await shown(amina)).toEqual([]);
  });

  it("says for thirty days that something was cancelled, to who led it; its room is free at once", async () => {
    const { appointment: one } = await booked();
    await cancelAppointment(db, { id: one.id, by: entrepreneur, reason: null, language: "nl", office }, later(1));
    const daysOn = (days: number) => new Date(monday.getTime() + days * dayMs);
    expect(await shown(amina, daysOn(29))).toEqual([entry(one.id, thursday, 1, "cancelled")]);
    expect([await shown(amina, daysOn(32)), await shown(studio)]).toEqual([[], []]);
  });

  it("goes ninety days back", async () => {
    const { appointment: one } = await booked();
    const daysOn = (days: number) => new Date(Date.parse(thursday) + days * dayMs);
    expect(await shown(amina, daysOn(90))).toEqual([entry(one.id, thursday)]);
    expect(await shown(amina, daysOn(91))).toEqual([]);
  });
});

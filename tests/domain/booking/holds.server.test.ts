import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookAppointment, cancelAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import { findHold, holdMinutes, holdTime, releaseHold } from "#app/domain/booking/hold-commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { appointmentSlot, reservation } from "#db/schema/booking.ts";
import {
  addAdvisor,
  addGroupType,
  addRoom,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  keptTime,
  monday,
  office,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const thursday = "2026-11-05T09:00:00.000Z";
const start = Date.parse(thursday);
const wish = { kind: "intake", place: "online" as const, start };
const later = new Date(monday.getTime() + holdMinutes * 60_000);

beforeAll(() => addAdvisor(db, { name: "Amina de Wit" }));
beforeEach(() => clearBookings(db));

async function held(by = "browser", input: Partial<typeof wish> = {}) {
  const outcome = await holdTime(db, { wish: { ...wish, ...input }, by }, monday);
  if (!outcome.ok || outcome.value === null) throw new Error("not held");
  return outcome.value.token;
}

const book = (input: object, now = monday) =>
  bookAppointment(db, { booking: bookingOf({ start: thursday, place: "online", ...input }), office }, now);
const isOpen = async (now = monday, place: "online" | "media-park" = "online") =>
  (await openTimes(db, now, { place })).some((slot) => slot.start === start);

describe("a time that is held", () => {
  test("is nobody else's for ten minutes, by the clock alone, and then anybody's", async () => {
    const token = await held();
    expect(await isOpen()).toBe(false);
    expect(await book({})).toEqual({ ok: false, reason: "slot-taken" });
    const last = new Date(later.getTime() - 1);
    expect(await findHold(db, token, last)).toBeDefined();
    expect(await isOpen(last)).toBe(false);
    expect(await findHold(db, token, later)).toBeUndefined();
    expect(await isOpen(later)).toBe(true);
    expect(await book({}, later)).toMatchObject({ ok: true });
    expect(await db.$count(reservation)).toBe(1);
  });

  test("is booked by who holds it, and only then counts as an appointment", async () => {
    const token = await held();
    const rows = await keptTime(db);
    const booked = await book({ hold: token });
    if (!booked.ok) throw new Error(booked.reason);
    expect(await keptTime(db)).toEqual(rows);
    expect(await findHold(db, token, monday)).toBeUndefined();
    expect(await isOpen(later)).toBe(false);
  });

  test("that has run out is booked all the same when nobody took it", async () => {
    const token = await held();
    expect(await book({ hold: token }, later)).toMatchObject({ ok: true });
    expect(await db.$count(appointmentSlot)).toBe(12);
  });

  test("gives way to another one of hers: whoever changes her mind blocks nothing", async () => {
    const token = await held();
    const other = Date.parse("2026-11-06T09:00:00.000Z");
    const again = await holdTime(db, { wish: { ...wish, start: other }, by: "browser", instead: token }, monday);
    expect(again).toMatchObject({ ok: true });
    expect(await isOpen()).toBe(true);
    if (again.ok && again.value) await releaseHold(db, again.value.token, monday);
    expect(await keptTime(db)).toEqual([]);
  });

  test("is given up when she books another time than she held", async () => {
    const token = await held();
    expect(await book({ hold: token, start: "2026-11-06T09:00:00.000Z" })).toMatchObject({ ok: true });
    expect(await isOpen()).toBe(true);
  });

  test("is no way to empty the agenda: one browser holds three, the oldest gives way", async () => {
    for (const hour of [9, 10, 11, 12]) await held("one", { start: Date.UTC(2026, 10, 5, hour) });
    expect(await db.$count(reservation)).toBe(3);
    expect(await isOpen()).toBe(true);
    await held("two");
    expect(await db.$count(reservation)).toBe(4);
  });

  test("of ten browsers that want the same time at once, one gets it", async () => {
    const asks = Array.from({ length: 10 }, (_, nth) => holdTime(db, { wish, by: `browser ${nth}` }, monday));
    const outcomes = await Promise.all(asks);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "slot-taken")).toHaveLength(9);
  });

  test("cannot be what no rule allows", async () => {
    const night = await holdTime(db, { wish: { ...wish, start: Date.UTC(2026, 10, 5, 2) }, by: "one" }, monday);
    expect(night).toEqual({ ok: false, reason: "outside-hours" });
  });
});

describe("limits", () => {
  test("of appointments a day hold when all come at once", async () => {
    await changeType(db, "intake", { maxPerDay: 2 });
    const starts = [8, 9, 10, 11, 12, 13].map((hour) => new Date(Date.UTC(2026, 10, 5, hour)).toISOString());
    const outcomes = await Promise.all(starts.map((at) => book({ start: at })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await isOpen()).toBe(false);
    await changeType(db, "intake", { maxPerDay: null });
  });
});

describe("a group", () => {
  const session = { kind: "kennissessie", place: "media-park" as const };
  const join = (input: object = {}) => book({ ...session, ...input });

  beforeAll(async () => {
    await addGroupType(db, { code: "kennissessie", seats: 3 });
    await addRoom(db, { name: "Werkplaats", seats: 10 });
  });

  const seats = async () => (await openTimes(db, monday, session)).find((slot) => slot.start === start)?.seatsLeft;

  test("takes as many as there are seats, when twelve come at once", async () => {
    expect(await seats()).toBe(3);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => join()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "slot-taken")).toHaveLength(9);
    expect(await db.$count(reservation)).toBe(1);
    expect(await seats()).toBeUndefined();
  });

  test("has a seat again when one cancels, and its time again when the last one does", async () => {
    const [one, two] = [await join(), await join()];
    if (!one.ok || !two.ok) throw new Error("not booked");
    const { appointment: row } = (await findAppointment(db, one.value.id)) ?? {};
    expect((await findAppointment(db, two.value.id))?.appointment.reservationId).toBe(row?.reservationId);
    expect(await seats()).toBe(1);
    const cancel = (id: string) =>
      cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, monday);
    await cancel(one.value.id);
    expect(await seats()).toBe(2);
    await cancel(two.value.id);
    expect(await keptTime(db)).toEqual([]);
    expect(await seats()).toBe(3);
  });

  test("can be left for another group, whose last seat is asked for by two", async () => {
    const friday = "2026-11-06T09:00:00.000Z";
    const mine = await join();
    if (!mine.ok) throw new Error(mine.reason);
    await join({ start: friday });
    await join({ start: friday });
    const move = { id: mine.value.id, start: Date.parse(friday), by: entrepreneur, language: "nl", office } as const;
    const [moved, joined] = await Promise.all([moveAppointment(db, move, monday), join({ start: friday })]);
    expect([moved.ok, joined.ok].filter(Boolean)).toHaveLength(1);
    const total = (await db.select().from(reservation)).reduce((sum, row) => sum + row.seatsTaken, 0);
    expect(total).toBe(moved.ok ? 3 : 4);
    for (const row of await db.select().from(reservation)) expect(row.seatsTaken).toBeLessThanOrEqual(3);
  });
});

describe("two advisors together", () => {
  test("are both kept, both told, and both free again", async () => {
    const joost = await addAdvisor(db, { name: "Joost Verhagen" });
    await changeType(db, "advice", { hosting: "collective", hostsNeeded: 2 });
    const booked = await book({ kind: "advice" });
    if (!booked.ok) throw new Error(booked.reason);
    const found = await findAppointment(db, booked.value.id);
    expect(found?.hosts.map(({ name }) => name).sort()).toEqual(["Amina de Wit", "Joost Verhagen"]);
    expect(new Set((await keptTime(db)).map((row) => row.split(" ")[0])).size).toBe(2);
    expect(await book({ kind: "advice" })).toEqual({ ok: false, reason: "slot-taken" });
    const one = await book({ advisorId: joost });
    expect(one).toEqual({ ok: false, reason: "slot-taken" });
    await cancelAppointment(
      db,
      { id: booked.value.id, by: entrepreneur, reason: null, language: "nl", office },
      monday,
    );
    expect(await keptTime(db)).toEqual([]);
  });
});

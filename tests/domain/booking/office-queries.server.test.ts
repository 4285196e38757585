import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAbsence } from "#app/domain/agenda/absence-commands.server.ts";
import { bookAppointment, cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { holdMinutes, holdTime } from "#app/domain/booking/hold-commands.server.ts";
import { officeWeek } from "#app/domain/booking/office-week.ts";
import { listOfRoom, readWeek, takenOfRooms } from "#app/domain/booking/office-week-queries.server.ts";
import { markHeld } from "#app/domain/booking/outcome-commands.server.ts";
import {
  countOnDates,
  countPending,
  listRequests,
  listWithoutOutcome,
} from "#app/domain/booking/pending-queries.server.ts";
import { isInTime, listReminders } from "#app/domain/booking/reminder-queries.server.ts";
import { retry } from "#app/mail/outbox.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
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
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const by = { id: null, role: "coordinator" };
const thursday = "2026-11-05T09:00:00.000Z";
const friday = "2026-11-06T09:00:00.000Z";
const afterwards = new Date("2026-11-09T08:00:00Z");
let amina: string;
let gooi: string;

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  gooi = await addRoom(db, { name: "Kamer Gooi", seats: 20 });
  await addGroupType(db, { code: "sessie", seats: 4 });
});
beforeEach(async () => {
  await clearBookings(db);
  await changeType(db, "intake", { approval: false });
});

async function book(input: Parameters<typeof bookingOf>[0]): Promise<string> {
  const booked = await bookAppointment(db, { booking: bookingOf(input), office }, monday);
  if (!booked.ok) throw new Error(booked.reason);
  return booked.value.id;
}
const cancel = (id: string) =>
  cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, monday);
const weekOf = async (by: "advisor" | "room", now = monday) =>
  officeWeek(await readWeek(db, "2026-11-02"), { monday: "2026-11-02", by, now: now.getTime() });
const itemsOn = async (by: "advisor" | "room", day: number, now = monday) =>
  (await weekOf(by, now)).days[day]?.cells.flatMap(({ items }) => items) ?? [];

describe("the week of everybody, as it is kept", () => {
  test("has what was booked, with its advisor and room, and not what was cancelled", async () => {
    const id = await book({ start: thursday });
    await cancel(await book({ start: friday }));
    const [item] = await itemsOn("advisor", 3);
    expect(item).toMatchObject({
      ...{ kind: "talk", advisors: ["Amina de Wit"], room: "Kamer Gooi", start: Date.parse(thursday) },
      talks: [{ id, status: "confirmed", company: "Bakkerij De Vries" }],
    });
    expect(await itemsOn("room", 3)).toEqual([item]);
    expect(await itemsOn("advisor", 4)).toEqual([]);
  });

  test("has a group once, with everybody in it", async () => {
    for (const company of ["Bakkerij", "Kapper"]) await book({ start: thursday, kind: "sessie", company });
    expect(await itemsOn("advisor", 3)).toMatchObject([
      { seats: 4, seatsTaken: 2, talks: [{ company: "Bakkerij" }, { company: "Kapper" }] },
    ]);
  });

  test("has time that is held for as long as it is", async () => {
    const wish = { kind: "intake", place: "online" as const, advisorId: null, postcode: null };
    const held = await holdTime(db, { wish: { ...wish, start: Date.parse(thursday) }, by: "a browser" }, monday);
    expect(held).toMatchObject({ ok: true });
    expect(await itemsOn("advisor", 3)).toMatchObject([{ kind: "held", talks: [] }]);
    expect(await itemsOn("advisor", 3, new Date(monday.getTime() + holdMinutes * 60_000))).toEqual([]);
  });

  test("says who is away", async () => {
    const away = { firstDate: "2026-11-04", lastDate: "2026-11-04", reason: "training" as const };
    const made = await addAbsence(db, { advisorId: amina, away }, { start: monday, end: afterwards });
    expect(made).toMatchObject({ ok: true });
    const { days } = await weekOf("advisor");
    expect(days.map(({ cells }) => cells[0]?.away)).toEqual([null, null, "training", null, null]);
  });

  test("is read with seven queries, however much there is", async () => {
    await book({ start: thursday });
    await book({ start: friday });
    const counted = countedReads(db);
    await readWeek(counted.db, "2026-11-02");
    expect(counted.asked()).toBe(7);
  });
});

describe("a room", () => {
  test("tells what comes in it, and what is taken of it with the time around it", async () => {
    const id = await book({ start: thursday });
    await book({ start: friday, place: "online" });
    expect(await listOfRoom(db, gooi, monday)).toMatchObject([{ id, company: "Bakkerij De Vries" }]);
    expect(await listOfRoom(db, gooi, afterwards)).toEqual([]);
    const within = { start: Date.parse(thursday) - 3_600_000, end: Date.parse(thursday) + 1 };
    const [taken] = (await takenOfRooms(db, within, monday)).get(gooi) ?? [];
    expect(taken?.start).toBeLessThanOrEqual(Date.parse(thursday));
    expect(await takenOfRooms(db, { start: within.start, end: within.start + 60_000 }, monday)).toEqual(new Map());
  });
});

describe("what waits for somebody", () => {
  test("is each request, in the order in which they were asked, until it is answered or withdrawn", async () => {
    await changeType(db, "intake", { approval: true });
    const first = await book({ start: friday });
    const second = await book({ start: thursday });
    expect((await listRequests(db)).map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(await countPending(db, monday)).toEqual({ requests: 2, outcomes: 0 });
    await cancel(first);
    expect(await listRequests(db)).toMatchObject([
      { id: second, advisor: "Amina de Wit", company: "Bakkerij De Vries" },
    ]);
  });

  test("is each conversation that is over, until somebody says how it went", async () => {
    const id = await book({ start: thursday });
    expect(await listWithoutOutcome(db, monday)).toEqual([]);
    expect(await listWithoutOutcome(db, afterwards)).toMatchObject([{ id }]);
    expect(await countPending(db, afterwards)).toEqual({ requests: 0, outcomes: 1 });
    await markHeld(db, { id, by, office }, afterwards);
    expect(await listWithoutOutcome(db, afterwards)).toEqual([]);
  });

  test("would be on a day that is closed: so many conversations", async () => {
    await book({ start: thursday });
    await cancel(await book({ start: friday }));
    expect(await countOnDates(db, ["2026-11-05", "2026-11-06"])).toEqual(new Map([["2026-11-05", 1]]));
    expect(await countOnDates(db, [])).toEqual(new Map());
  });
});

describe("reminders", () => {
  const giveUp = (kind: string) =>
    db.transaction((tx) =>
      tx
        .update(outboxMail)
        .set({ failedAt: monday, attempts: 5, lastError: "ECONNREFUSED" })
        .where(eq(outboxMail.kind, kind)),
    );

  test("are listed with when they go and what they are about, and nobody's name or address", async () => {
    const id = await book({ start: friday, name: "Zoë Geheim", email: "geheim@bedrijf.example" });
    const { planned, failed, total } = await listReminders(db);
    expect(planned.map(({ kind, dueAt }) => [kind, dueAt.toISOString()])).toEqual([
      ["booking.reminder", "2026-11-05T08:00:00.000Z"],
      ["booking.soon", "2026-11-06T08:00:00.000Z"],
    ]);
    expect([planned[0]?.about?.id, total, failed]).toEqual([id, 2, []]);
    expect(JSON.stringify(planned)).not.toMatch(/geheim/i);
  });

  test("go with their appointment when it is moved or cancelled", async () => {
    await cancel(await book({ start: friday }));
    expect(await listReminders(db)).toEqual({ planned: [], failed: [], total: 0 });
  });

  test("that were given up are told apart, and can be tried again while it is of use", async () => {
    await book({ start: friday });
    await giveUp("booking.reminder");
    const { planned, failed } = await listReminders(db);
    expect(planned.map(({ kind }) => kind)).toEqual(["booking.soon"]);
    const [mail] = failed;
    if (mail === undefined) throw new Error("it is not there");
    expect(mail).toMatchObject({ kind: "booking.reminder", attempts: 5, lastError: "ECONNREFUSED" });
    expect([isInTime(mail, monday), isInTime(mail, afterwards)]).toEqual([true, false]);
    expect(isInTime({ kind: "booking.follow-up", about: null }, afterwards)).toBe(true);
    expect(await retry(db, mail.id, monday)).toBe(true);
    expect(await listReminders(db)).toMatchObject({ failed: [], total: 2 });
  });
});

import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { overlap } from "#app/domain/agenda/intervals.ts";
import { slotRows } from "#app/domain/booking/slot-rows.ts";
import { appointment, appointmentSlot, reservation, reservationResource } from "#db/schema/booking.ts";
import {
  addAdvisor,
  addGroupType,
  addRoom,
  changeType,
  clearBookings,
  monday,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { inProcesses, inProcessesHalfKilled } from "#tests/support/processes.ts";

const db = testDatabase();
const kinds = ["intake", "advice", "kennissessie"] as const;
const places = ["media-park", "online"] as const;
const wishShape = z.object({ kind: z.enum(kinds), place: z.enum(places), start: z.string() });
const answerShape = z.object({ booked: z.number(), other: z.array(z.string()), refused: z.array(wishShape) });
const reportShape = z.object({ confirmed: z.string() });
type Wish = z.infer<typeof wishShape>;

// two rooms for three advisors, a group that meets once a day, an advice of two together, at most six intakes a day each
beforeAll(async () => {
  for (const name of ["Amina de Wit", "Joost Verhagen", "Samira Bos"]) await addAdvisor(db, { name });
  for (const name of ["Kamer Gooi", "Kamer Vecht"]) await addRoom(db, { name, seats: 6 });
  await addGroupType(db, { code: "kennissessie", seats: 4 });
  await changeType(db, "kennissessie", { maxPerDay: 1 });
  await changeType(db, "intake", { step: 5, anchor: "window", maxPerDay: 6 });
  await changeType(db, "advice", { step: 15, hosting: "collective", hostsNeeded: 2 });
});
beforeEach(() => clearBookings(db));

/** Everything that can be asked on the first days, and what is never open as well. */
async function allWishes(): Promise<Wish[]> {
  const until = monday.getTime() + 4 * 24 * 60 * 60_000;
  const wishes: Wish[] = [];
  for (const kind of kinds) {
    for (const place of places) {
      const open = (await openTimes(db, monday, { kind, place })).filter(({ start }) => start < until);
      wishes.push(...open.map(({ start }) => ({ kind, place, start: new Date(start).toISOString() })));
    }
  }
  return wishes;
}

const jobOf = (seed: number, attempts: number, wishes: Wish[], reports: boolean) => ({
  ...{ url: process.env.DATABASE_URL ?? "", writers: 2, attempts, wishes, seed, reports },
});

/** What must hold whatever happened: nothing overlaps, every kept minute is kept for something, limits and seats hold. */
async function expectSound(): Promise<void> {
  const kept = await db.select().from(reservationResource);
  const reservations = new Map((await db.select().from(reservation)).map((row) => [row.id, row]));
  const intervals = kept.map((row) => ({ ...row, start: row.takenFrom.getTime(), end: row.takenUntil.getTime() }));
  const pairs = intervals.flatMap((one, nth) =>
    intervals.slice(nth + 1).filter((other) => one.resourceId === other.resourceId && overlap(one, other)),
  );
  expect(pairs).toEqual([]);
  const rows = (await db.select().from(appointmentSlot)).map(
    (row) => `${row.resourceId} ${row.reservationId} ${row.startsAt.getTime()}`,
  );
  const wanted = intervals.flatMap(({ resourceId, reservationId, start, end }) =>
    slotRows({ start, end }).map((at) => `${resourceId} ${reservationId} ${at}`),
  );
  expect(rows.sort()).toEqual(wanted.sort());
  const standing = await db.select().from(appointment);
  const seats = new Map<string, number>();
  for (const { reservationId } of standing) seats.set(reservationId ?? "", (seats.get(reservationId ?? "") ?? 0) + 1);
  for (const { id, seatsTaken, seats: most } of reservations.values()) {
    expect(seats.get(id)).toBe(seatsTaken);
    expect(seatsTaken).toBeLessThanOrEqual(most);
  }
  const perDay = new Map<string, number>();
  for (const { resourceId, reservationId, leads } of kept) {
    const { typeId, startsAt } = reservations.get(reservationId) ?? { typeId: "", startsAt: monday };
    if (leads === 0) continue;
    const key = `${resourceId} ${typeId} ${startsAt.toISOString().slice(0, 10)}`;
    perDay.set(key, (perDay.get(key) ?? 0) + 1);
  }
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(6);
}

test("16 writers in 8 processes who book 640 times at random never overlap, and leave no refused time open", async () => {
  const wishes = await allWishes();
  const jobs = Array.from({ length: 8 }, (_, seed) => jobOf(seed + 1, 40, wishes, false));
  const answers = z.array(answerShape).parse(await inProcesses("process-book-appointments.ts", jobs));
  const booked = answers.reduce((sum, answer) => sum + answer.booked, 0);
  const refused = answers.flatMap((answer) => answer.refused);
  expect(answers.flatMap((answer) => answer.other)).toEqual([]);
  expect(booked + refused.length).toBe(640);
  expect(await db.$count(appointment)).toBe(booked);
  await expectSound();

  // the most that could be booked: not one refused time is open now
  for (const kind of kinds) {
    for (const place of places) {
      const open = new Set(
        (await openTimes(db, monday, { kind, place })).map(({ start }) => new Date(start).toISOString()),
      );
      const missed = refused.filter((wish) => wish.kind === kind && wish.place === place && open.has(wish.start));
      expect(missed).toEqual([]);
    }
  }
  expect(booked).toBeGreaterThan(30);
}, 240_000);

test("of 8 processes of which 4 are killed while they book, every confirmation is in the database and nothing is half done", async () => {
  const wishes = await allWishes();
  const jobs = Array.from({ length: 8 }, (_, seed) => jobOf(seed + 11, 30, wishes, true));
  const reports = await inProcessesHalfKilled("process-book-appointments.ts", jobs, 15);
  const confirmed = reports.flatMap((report) => {
    const read = reportShape.safeParse(report);
    return read.success ? [read.data.confirmed] : [];
  });
  expect(confirmed.length).toBeGreaterThanOrEqual(15);
  const kept = new Set((await db.select().from(appointment)).map(({ id }) => id));
  expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
  await expectSound();
}, 240_000);

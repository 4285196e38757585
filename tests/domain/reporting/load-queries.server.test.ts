import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookAppointment, cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { holdTime } from "#app/domain/booking/hold-commands.server.ts";
import { markHeld, markNoShow } from "#app/domain/booking/outcome-commands.server.ts";
import { joinWaiting } from "#app/domain/booking/waiting-commands.server.ts";
import { waitingForm } from "#app/domain/booking/waiting-schema.ts";
import { countsByAdvisor, countsOf, leadTime } from "#app/domain/reporting/load.ts";
import { findLoadFacts } from "#app/domain/reporting/load-queries.server.ts";
import { appointmentRating } from "#db/schema/booking.ts";
import {
  addAdvisor,
  addGroupType,
  bookingOf,
  clearBookings,
  entrepreneur,
  monday,
  office,
} from "#tests/domain/booking/bookings.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const by = { id: null, role: "coordinator" };
const week = { first: "2026-11-02", last: "2026-11-08" };
const thursday = "2026-11-05T09:00:00.000Z";
const friday = "2026-11-06T09:00:00.000Z";
const nextWeek = "2026-11-12T09:00:00.000Z";
const afterwards = new Date("2026-11-20T08:00:00Z");
let amina: string;
let joost: string;

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit", places: ["online"], share: 2 });
  joost = await addAdvisor(db, { name: "Joost Verhagen", places: ["media-park"], hours: [9, 13] });
  await addGroupType(db, { code: "sessie", seats: 4 });
});
beforeEach(() => clearBookings(db));

async function book(start: string, input: object = {}): Promise<string> {
  const booking = bookingOf({ start, place: "online", ...input });
  const booked = await bookAppointment(db, { booking, office }, monday);
  if (!booked.ok) throw new Error(booked.reason);
  return booked.value.id;
}

describe("what the figures of a period are reckoned from", () => {
  test("is every conversation that begins in it, with its outcome and when it was booked", async () => {
    await markHeld(db, { id: await book(thursday), by, office }, afterwards);
    await markNoShow(db, { id: await book(friday), by, office }, afterwards);
    await book(nextWeek);
    const { talks } = await findLoadFacts(db, week);
    expect(countsOf(talks)).toMatchObject({ booked: 2, held: 1, noShow: 1, coming: 0, cancelled: 0 });
    expect(leadTime(talks)).toEqual({ count: 2, median: 3.5, ninetieth: 4 });
    expect(countsOf((await findLoadFacts(db, { first: "2026-11-09", last: "2026-11-15" })).talks).coming).toBe(1);
  });

  test("is when a conversation was cancelled, if it was", async () => {
    const id = await book(thursday);
    const evening = new Date("2026-11-04T19:00:00Z");
    await cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, evening);
    const { talks } = await findLoadFacts(db, week);
    expect(talks).toMatchObject([{ status: "cancelled", changedAt: evening.getTime() }]);
  });

  test("is what each advisor had open, and what of it was kept, the time around conversations included", async () => {
    await book(thursday);
    const wish = { kind: "intake", place: "online" as const, advisorId: null, postcode: null };
    await holdTime(db, { wish: { ...wish, start: Date.parse(friday) }, by: "a browser" }, monday);
    const { advisors } = await findLoadFacts(db, week);
    expect(advisors).toEqual([
      { id: amina, name: "Amina de Wit", share: 2, fullness: { openMinutes: 5 * 480, keptMinutes: 60 } },
      { id: joost, name: "Joost Verhagen", share: 1, fullness: { openMinutes: 5 * 240, keptMinutes: 0 } },
    ]);
    const christmas = await findLoadFacts(db, { first: "2026-12-21", last: "2026-12-27" });
    expect(christmas.advisors[0]?.fullness?.openMinutes).toBe(4 * 480);
  });

  test("is a group's hours once, and each company in it", async () => {
    for (const company of ["Bakkerij", "Kapper"])
      await book(thursday, { kind: "sessie", place: "media-park", company });
    const { talks } = await findLoadFacts(db, week);
    expect(countsByAdvisor(talks).get(joost)).toMatchObject({ booked: 2, minutes: 90 });
    expect(countsByAdvisor(talks).has(amina)).toBe(false);
  });

  test("is what owners gave, and who waits now", async () => {
    const id = await book(thursday);
    await markHeld(db, { id, by, office }, afterwards);
    await db.transaction((tx) => tx.insert(appointmentRating).values({ appointmentId: id, rating: 4, remark: "Fijn" }));
    const wish = waitingForm.parse({
      ...{ kind: "intake", place: "online", name: "Wachter", email: "wacht@bedrijf.example", company: "Bakkerij" },
      ...{ question: "Hoe begin ik?", firstDate: "2026-11-05", lastDate: "2026-11-05" },
    });
    await joinWaiting(db, { wish, responseId: null, office }, monday);
    const { ratings, waiters, offers, types } = await findLoadFacts(db, week);
    expect(ratings).toEqual([{ typeId: types[0]?.id, rating: 4, remark: "Fijn" }]);
    expect(waiters).toEqual([{ typeId: types[0]?.id, since: monday.getTime() }]);
    expect(offers).toEqual([]);
  });

  test("is asked with as many queries for one conversation as for many", async () => {
    const asked = async () => {
      const counted = countedReads(db);
      await findLoadFacts(counted.db, week);
      return counted.asked();
    };
    const before = await asked();
    for (const start of [thursday, friday]) await book(start);
    expect([before, await asked()]).toEqual([13, 13]);
  });
});
